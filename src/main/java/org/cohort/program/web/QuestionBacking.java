package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.forms.AskedForm;
import org.cohort.program.forms.FormPage;
import org.cohort.program.forms.FormQueries;
import org.cohort.program.forms.FormService;
import org.cohort.program.forms.QuestionTyped;
import org.omnifaces.util.Faces;

/** A question of a form: {@code /organize/programs/{program}/forms/{code}/questions/{question}}; {@code new} adds one. */
@Named
@RequestScoped
public class QuestionBacking {

    private static final String NEW = "new";

    @Inject
    private FormQueries queries;

    @Inject
    private FormService service;

    @Inject
    private CurrentActor current;

    private final String program = Faces.getRequestParameter("program");
    private final String code = Faces.getRequestParameter("code");
    private final String question = Faces.getRequestParameter("question");
    private final String chosen = Faces.getRequestParameter("kind");
    private FormPage page;
    private int version;
    private boolean required;
    private boolean sensitive;
    private List<String> readers;
    private final Map<String, String> texts = new HashMap<>();

    public void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            if (!isFresh() && getPage().question(question) == null) {
                throw new NotFound();
            }
            fill();
        }
    }

    /** What is stored, into the form; of a new one nothing is, and organizers alone read it. */
    public void fill() {
        version = getPage().version();
        QuestionInput stored = page.question(question);
        QuestionTyped typed = stored == null ? new QuestionTyped(getKind(), Map.of("steps", String.valueOf(AskedForm.STEPS)), true, false, List.of())
                : QuestionTyped.of(stored);
        texts.putAll(typed.texts());
        texts.putIfAbsent("steps", String.valueOf(AskedForm.STEPS));
        required = typed.required();
        sensitive = typed.sensitive();
        readers = typed.readers();
    }

    public String save() {
        service.write(program, AskedForm.of(code), version, isFresh() ? null : question, new QuestionTyped(getKind(), texts, required, sensitive, readers));
        return Redirect.to(getForm(), "forms.question");
    }

    public FormPage getPage() {
        if (page == null) {
            page = queries.page(current.signedIn(), program, AskedForm.of(code));
        }
        return page;
    }

    /** The chosen kind, else the question's; a new one's is chosen before. */
    public QuestionKind getKind() {
        QuestionInput stored = getPage().question(question);
        return Arrays.stream(QuestionKind.values()).filter(kind -> kind.name().equals(chosen)).findFirst()
                .orElse(stored == null ? QuestionKind.LONG_TEXT : stored.kind());
    }

    public List<QuestionKind> getKinds() {
        return List.of(QuestionKind.values());
    }

    public boolean isFresh() {
        return NEW.equals(question);
    }

    public boolean isChoosing() {
        return getKind() == QuestionKind.CHOICE || getKind() == QuestionKind.CHOICES;
    }

    public boolean isText() {
        return getKind().isText();
    }

    /** The most characters of an answer of this kind. */
    public int getLimit() {
        return getKind().limit();
    }

    /** Who can be a reader besides the organizers, who always are. */
    public List<SelectItem> getRoles() {
        return getPage().form().readers().stream().filter(role -> role != Role.ORGANIZER).map(role -> new SelectItem(role.name(),
                Words.say(current.get().locale(), role == Role.SELF ? "forms.reader.SELF" : "role." + role))).toList();
    }

    public String getForm() {
        return "/organize/programs/" + program + "/forms/" + code;
    }

    public String getHere() {
        return getForm() + "/questions/" + question;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public void setSensitive(boolean sensitive) {
        this.sensitive = sensitive;
    }

    public List<String> getReaders() {
        return readers;
    }

    public void setReaders(List<String> readers) {
        this.readers = readers;
    }

    public Map<String, String> getTexts() {
        return texts;
    }
}
