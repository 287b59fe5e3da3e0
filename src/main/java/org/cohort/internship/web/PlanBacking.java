package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.plan.MilestoneState;
import org.cohort.internship.plan.PlanAction;
import org.cohort.internship.plan.PlanQueries;
import org.cohort.internship.plan.PlanService;
import org.cohort.internship.plan.PlanView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.ActionCommand;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Timeline;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/plan}, and the plan on the internship's page. */
@Named
@RequestScoped
public class PlanBacking {

    private static final int SPARE = 3;

    @Inject
    private PlanQueries queries;

    @Inject
    private PlanService service;

    @Inject
    private CurrentActor current;

    private PlanView view;
    private List<MilestoneForm> rows;
    private int version;
    private String newDay;
    private String reason;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        version = getView().version();
        rows = null;
    }

    public String save() {
        return write(false);
    }

    public String propose() {
        return write(true);
    }

    private String write(boolean propose) {
        service.write(id(), version, getRows().stream().map(MilestoneForm::input).toList(), propose);
        return done(propose ? "plan.PROPOSE" : "plan.SAVE");
    }

    /** Called by the buttons that stand apart. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), PlanAction.valueOf(action), comment, ActionCommand.seen());
        return done("plan." + action);
    }

    public String finish(String milestone, boolean reached) {
        service.finish(id(), milestone, reached);
        return done(reached ? "milestone.FINISH" : "milestone.REOPEN");
    }

    public String slip() {
        service.slip(id(), Faces.getRequestParameter("slips"), newDay, reason);
        return done("milestone.SLIP");
    }

    private static String done(String key) {
        return Redirect.to("/internship/" + id() + "/plan", key);
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    public PlanView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** Those of the form, with some to spare. */
    public List<MilestoneForm> getRows() {
        if (rows == null) {
            rows = new ArrayList<>(getView().drafted().stream().map(MilestoneForm::of).toList());
            for (int i = 0; i < SPARE; i++) {
                rows.add(new MilestoneForm());
            }
        }
        return rows;
    }

    /** The milestones, drawn. */
    public List<Timeline.Moment> getLine() {
        return getView().milestones().stream().map(m -> new Timeline.Moment(
                Moments.day(m.dueOn(), current.get().locale()) + ": " + m.title() + (m.state() == MilestoneState.DONE ? " ✓" : m.overdue() ? " · " + Words.say(current.get().locale(), "plan.overdue") : ""),
                InternshipPlan.startOf(m.dueOn(), getView().internship().zone()), m.overdue())).toList();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** The open milestone of which she says that it slips; null where she doesn't. */
    public PlanView.Row getSlipping() {
        String which = Faces.getRequestParameter("slips");
        return getView().milestones().stream().filter(m -> m.publicId().equals(which) && m.state() == MilestoneState.OPEN).findFirst().orElse(null);
    }

    public String getNewDay() {
        return newDay;
    }

    public void setNewDay(String newDay) {
        this.newDay = newDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
