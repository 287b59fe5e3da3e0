package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.FormEdition;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.QuestionView;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.forms.QuestionnaireInfo;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.forms.AskedForm;
import org.cohort.program.forms.FormPage;
import org.cohort.program.forms.FormQueries;
import org.cohort.program.forms.FormService;
import org.omnifaces.util.Faces;

/** Changes what a form asks: {@code /organize/programs/{program}/forms/{code}} and its {@code /preview}. */
@Named
@RequestScoped
public class AskedFormBacking {

    /** A question in the list. @param tags what it is, in words @param mayGo whether it can be removed */
    public record Row(String code, String label, List<String> tags, String readers, Verdict mayGo) {
    }

    @Inject
    private FormQueries queries;

    @Inject
    private FormService service;

    @Inject
    private CurrentActor current;

    private final String program = Faces.getRequestParameter("program");
    private final String code = Faces.getRequestParameter("code");
    private final String edition = Faces.getRequestParameter("edition");
    private FormPage page;
    private QuestionnaireForm preview;
    private int version;
    private String title;

    public void load() {
        getPage();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill();
        }
    }

    /** What is stored, into the forms. */
    public void fill() {
        version = getPage().version();
        title = getPage().title();
    }

    public FormPage getPage() {
        if (page == null) {
            page = queries.page(current.signedIn(), program, AskedForm.of(code));
        }
        return page;
    }

    public List<Row> getRows() {
        List<QuestionView> shown = view(getPage().title(), page.questions()).getQuestions();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            QuestionInput question = page.questions().get(i);
            rows.add(new Row(question.code(), question.label(), tags(question), shown.get(i).getReaders(), page.mayGo().get(question.code())));
        }
        return rows;
    }

    private List<String> tags(QuestionInput question) {
        List<String> tags = new ArrayList<>(List.of(say("enum.QuestionKind." + question.kind()), say(question.required() ? "forms.tag.required" : "forms.tag.optional")));
        if (question.weight() != null) {
            tags.add(say("forms.tag.weight", question.weight().stripTrailingZeros().toPlainString()));
        }
        if (question.sensitive()) {
            tags.add(say("forms.tag.sensitive"));
        }
        return tags;
    }

    public List<String> getKinds() {
        return Arrays.stream(QuestionKind.values()).map(QuestionKind::name).toList();
    }

    /** The form as who answers it sees it: the named edition, else what it would be. */
    public QuestionnaireForm getPreview() {
        if (preview == null) {
            QuestionnaireInfo shown = edition == null ? null : asked().form();
            preview = shown == null ? view(getPage().title(), page.questions()) : view(shown.title(), shown.questions());
        }
        return preview;
    }

    /** Which of its versions the preview shows, in words. */
    public String getWhich() {
        if (edition == null && getPage().isDraft()) {
            return say("forms.preview.draft");
        }
        FormEdition shown = edition == null ? getPage().current() : asked();
        return shown.own() ? say("forms.version", shown.form().edition()) : say("forms.everybody");
    }

    private FormEdition asked() {
        return getPage().editions().stream().filter(one -> one.form().publicId().equals(edition)).findFirst().orElseThrow(NotFound::new);
    }

    private QuestionnaireForm view(String heading, List<QuestionInput> questions) {
        return new QuestionnaireForm(Sheet.blank(current.get().accountId(), new QuestionnaireInfo(null, null, code, 0, heading, questions)), current.get().locale());
    }

    public String move(String question, int by) {
        service.move(program, AskedForm.of(code), version, question, by);
        return Redirect.to(path(), "forms.moved");
    }

    public String remove(String question) {
        service.remove(program, AskedForm.of(code), version, question);
        return Redirect.to(path(), "forms.removed");
    }

    public String rename() {
        service.rename(program, AskedForm.of(code), version, title);
        return Redirect.to(path(), "forms.saved");
    }

    public String publish() {
        return Redirect.to(path(), "forms.published", service.publish(program, AskedForm.of(code), version));
    }

    public String discard() {
        service.discard(program, AskedForm.of(code), version);
        return Redirect.to(path(), "forms.discarded");
    }

    private String path() {
        return "/organize/programs/" + program + "/forms/" + code;
    }

    private String say(String key, Object... args) {
        return Words.say(current.get().locale(), key, args);
    }

    /** How the audit trail names it. */
    public String getHistory() {
        return "form " + program + "/" + code;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
