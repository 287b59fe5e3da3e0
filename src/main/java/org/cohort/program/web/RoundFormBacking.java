package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;
import org.cohort.program.RoundForm;
import org.cohort.program.RoundService;
import org.cohort.program.TimetableForm;
import org.omnifaces.util.Faces;

/** A round's form, with its deadlines for a new one: {@code /organize/programs/{program}/rounds/new} and {@code /organize/{round}/edit}. */
@Named
@RequestScoped
public class RoundFormBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private RoundService service;

    @Inject
    private CurrentActor current;

    private String program;
    private Program owner;
    private String id;
    private String title;
    private String zone;
    private int version;
    private String name;
    private String summary;
    private String startsOn;
    private String endsOn;
    private final Map<String, String> times = new HashMap<>();

    public void begin() {
        zone = owner().zone().getId();
    }

    public void load() {
        read(!FacesContext.getCurrentInstance().isPostback());
    }

    /** What is stored, into the form. */
    public void fill() {
        read(true);
    }

    private void read(boolean whole) {
        DeskQueries.RoundInput input = queries.input(current.signedIn(), id);
        zone = input.round().zone().getId();
        title = input.round().name();
        if (whole) {
            version = input.version();
            name = title;
            summary = input.summary();
        }
    }

    public String create() {
        return Redirect.to("/organize/" + service.create(program, form()), "round.created");
    }

    public String save() {
        service.rename(id, name, summary, version);
        return Redirect.to("/organize/" + id, "round.saved");
    }

    /** Fills in the dates that the program's timetable gives for the first day; nothing is stored. */
    public String propose() {
        LocalDate first = Typed.date("startsOn", Typed.required("startsOn", startsOn, 10));
        endsOn = owner().timetable().endsOn(first).toString();
        owner().timetable().propose(first, owner().zone(), owner().rules()).forEach((kind, at) -> times.put(kind.name(), at.toString()));
        return null;
    }

    public boolean isSpaced() {
        return owner().timetable() != null;
    }

    /** The internships' own two follow the days. */
    public List<String> getKinds() {
        return TimetableForm.kinds(owner().rules()).stream().map(DeadlineKind::name).toList();
    }

    /** Asked for before the address' values are in the bean, when a post comes back. */
    private Program owner() {
        if (owner == null) {
            owner = queries.program(current.signedIn(), Faces.getRequestParameter("program"));
        }
        return owner;
    }

    private RoundForm form() {
        Map<DeadlineKind, String> typed = new EnumMap<>(DeadlineKind.class);
        getKinds().forEach(kind -> typed.put(DeadlineKind.valueOf(kind), times.get(kind)));
        return new RoundForm(name, summary, startsOn, endsOn, typed);
    }

    public String getProgram() {
        return program;
    }

    public void setProgram(String program) {
        this.program = program;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public String getZone() {
        return zone;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
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
}
