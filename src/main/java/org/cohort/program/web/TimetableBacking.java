package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;
import org.cohort.program.RulesService;
import org.cohort.program.TimetableForm;
import org.omnifaces.util.Faces;

/** How a program spaces its deadlines: {@code /organize/programs/{program}/timetable}. */
@Named
@RequestScoped
public class TimetableBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private RulesService service;

    @Inject
    private CurrentActor current;

    private final String id = Faces.getRequestParameter("program");
    private Program program;
    private int version;
    private String weeks;
    private final Map<String, String> days = new HashMap<>();
    private final Map<String, String> at = new HashMap<>();

    public void load() {
        getProgram();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        TimetableForm stored = TimetableForm.of(getProgram().timetable());
        version = getProgram().version();
        weeks = stored.weeks();
        days.putAll(stored.days());
        at.putAll(stored.at());
    }

    public String save() {
        service.space(id, new TimetableForm(weeks, days, at), version);
        return Redirect.to("/organize/programs/" + id + "/timetable", "program.timetable");
    }

    public Program getProgram() {
        if (program == null) {
            program = queries.program(current.signedIn(), id);
        }
        return program;
    }

    public List<String> getKinds() {
        return TimetableForm.kinds(getProgram().rules()).stream().map(DeadlineKind::name).toList();
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

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public Map<String, String> getDays() {
        return days;
    }

    public Map<String, String> getAt() {
        return at;
    }
}
