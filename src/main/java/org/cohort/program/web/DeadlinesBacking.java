package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Timeline;
import org.cohort.kernel.web.Ui;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineQueries;
import org.cohort.program.DeadlineRules;
import org.cohort.program.DeadlineService;
import org.cohort.program.DeadlinesForm;
import org.cohort.program.Gate;
import org.cohort.program.GateWords;
import org.omnifaces.util.Faces;

/** {@code /organize/{round}/deadlines}: every deadline of a round, what it gates, and the last change, which can be undone. */
@Named
@RequestScoped
public class DeadlinesBacking {

    /**
     * A deadline's place in the form.
     *
     * @param closes whether it ends something, and so may have a soft date and a grace
     */
    public record Row(String kind, boolean day, boolean closes) {
    }

    private static final List<Row> ROWS = Arrays.stream(DeadlineKind.values()).map(DeadlinesBacking::row).toList();

    @Inject
    private DeadlineQueries queries;

    @Inject
    private DeadlineService service;

    @Inject
    private CurrentActor current;

    private String id;
    private DeadlineQueries.Editor editor;
    private int version;
    private String startsOn;
    private String endsOn;
    private Map<String, String> times = new HashMap<>();
    private Map<String, String> softs = new HashMap<>();
    private Map<String, String> graces = new HashMap<>();

    public void load() {
        getEditor();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        getEditor();
        version = editor.version();
        startsOn = editor.round().startsOn() == null ? null : editor.round().startsOn().toString();
        endsOn = editor.round().endsOn() == null ? null : editor.round().endsOn().toString();
        editor.settings().forEach((kind, setting) -> {
            times.put(kind.name(), Typed.moment(setting.at(), editor.round().zone()));
            softs.put(kind.name(), Typed.moment(setting.soft(), editor.round().zone()));
            graces.put(kind.name(), setting.graceMinutes() == 0 ? null : String.valueOf(setting.graceMinutes()));
        });
    }

    public String plan() {
        String change = service.plan(id, new DeadlinesForm(startsOn, endsOn, byKind(times), byKind(softs), byKind(graces)), version);
        return change == null ? Redirect.to(path(), "round.saved") : Redirect.to(path() + "/" + change);
    }

    /** The change that the page showed, which may not be the last any more. */
    public String undo() {
        int told = service.undo(id, Faces.getRequestParameter("undone"));
        return Redirect.to(path(), getEditor().isShown() ? "deadline.undone" : "deadline.undoneQuietly", told);
    }

    /** The deadlines that a round of its rules can have. */
    public List<Row> getRows() {
        return ROWS.stream().filter(row -> DeadlineRules.kinds(getEditor().round().rules()).contains(DeadlineKind.valueOf(row.kind()))).toList();
    }

    /** What happens at a deadline, in words. */
    public String says(Row row) {
        return GateWords.of(DeadlineKind.valueOf(row.kind()), getEditor().round().rules()).stream().map(Ui::words).collect(Collectors.joining(" "));
    }

    /** Whether there is more to it than its date, so that the page shows it. */
    public boolean more(Row row) {
        return !isBlank(softs.get(row.kind())) || !isBlank(graces.get(row.kind()));
    }

    public List<Timeline.Moment> getTimeline() {
        return getEditor().settings().entrySet().stream()
                .map(entry -> new Timeline.Moment(Words.say(current.get().locale(), "enum.DeadlineKind." + entry.getKey()), entry.getValue().at())).toList();
    }

    public List<Spans.Span> getSpans() {
        return Spans.of(getEditor().settings());
    }

    private static Row row(DeadlineKind kind) {
        return new Row(kind.name(), kind == DeadlineKind.INTERNSHIP_START || kind == DeadlineKind.INTERNSHIP_END,
                Arrays.stream(Gate.values()).anyMatch(gate -> gate.closes() == kind));
    }

    private Map<DeadlineKind, String> byKind(Map<String, String> typed) {
        Map<DeadlineKind, String> by = new EnumMap<>(DeadlineKind.class);
        getRows().stream().filter(row -> !row.day()).forEach(row -> by.put(DeadlineKind.valueOf(row.kind()), typed.get(row.kind())));
        return by;
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private String path() {
        return "/organize/" + id + "/deadlines";
    }

    /** Read when it is first asked for: a post's buttons are there before the page's parameters are set. */
    public DeadlineQueries.Editor getEditor() {
        if (editor == null) {
            editor = queries.editor(current.signedIn(), Faces.getRequestParameter("round"));
        }
        return editor;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public Map<String, String> getTimes() {
        return times;
    }

    public Map<String, String> getSofts() {
        return softs;
    }

    public Map<String, String> getGraces() {
        return graces;
    }
}
