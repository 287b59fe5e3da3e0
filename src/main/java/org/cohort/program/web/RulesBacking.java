package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;
import org.cohort.program.RulesService;
import org.cohort.program.rules.RulesForm;
import org.omnifaces.util.Faces;

/** A program's rules: {@code /organize/programs/{program}/rules}. */
@Named
@RequestScoped
public class RulesBacking {

    private static final List<Integer> USUAL_REPORTS = List.of(7, 14, 21, 28);
    private static final int MOST_WEEKS = 26;

    @Inject
    private DeskQueries queries;

    @Inject
    private RulesService service;

    @Inject
    private CurrentActor current;

    private final String id = Faces.getRequestParameter("program");
    private Program program;
    private int version;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, Boolean> on = new HashMap<>();

    public void load() {
        getProgram();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        version = getProgram().version();
        RulesForm stored = RulesForm.of(getProgram().rules());
        typed.putAll(stored.typed());
        on.putAll(stored.on());
    }

    public String save() {
        service.edit(id, new RulesForm(typed, on), version);
        return Redirect.to("/organize/programs/" + id + "/rules", "program.rules");
    }

    public Program getProgram() {
        if (program == null) {
            program = queries.program(current.signedIn(), id);
        }
        return program;
    }

    /** The usual ones, and the one that is stored. */
    public List<SelectItem> getReports() {
        int stored = getProgram().rules().reportEvery();
        return Stream.concat(USUAL_REPORTS.stream(), Stream.of(stored)).distinct().sorted()
                .map(days -> new SelectItem(days.toString(), USUAL_REPORTS.contains(days) ? say("program.rules.report." + days) : say("program.rules.report", days))).toList();
    }

    public List<SelectItem> getWeeks() {
        List<SelectItem> weeks = new ArrayList<>(List.of(new SelectItem("", say("program.rules.weeks.none")), new SelectItem(RulesForm.ALL, say("program.rules.weeks.all"))));
        Integer stored = getProgram().rules().entry().weeks();
        IntStream.rangeClosed(1, Math.max(MOST_WEEKS, stored == null ? 0 : stored))
                .forEach(count -> weeks.add(new SelectItem(String.valueOf(count), say("program.rules.weeks.least", count))));
        return weeks;
    }

    /** The numbers of the sizes' rows: those there are, and one to add. */
    public List<Integer> getSizes() {
        return IntStream.rangeClosed(1, firstSizes()).boxed().toList();
    }

    /** The others, folded away. */
    public List<Integer> getMore() {
        return IntStream.rangeClosed(firstSizes() + 1, RulesForm.SIZES).boxed().toList();
    }

    private int firstSizes() {
        return Math.min(RulesForm.SIZES, getProgram().rules().sizes().size() + 1);
    }

    private String say(String key, Object... args) {
        return Words.say(current.get().locale(), key, args);
    }

    public String getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, Boolean> getOn() {
        return on;
    }
}
