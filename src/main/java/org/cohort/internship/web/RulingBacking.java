package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.RulingAction;
import org.cohort.internship.evaluation.RulingService;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** What coordinators and organizers do about an outcome, on {@code /evaluations/{evaluation}}. */
@Named
@RequestScoped
public class RulingBacking {

    @Inject
    private RulingService service;

    private EvaluationOutcome outcome;
    private String weeks;
    private String reason;

    public String rule() {
        service.rule(id(), new EvaluationInput.Word(outcome, weeks, reason));
        return done(RulingAction.RULE);
    }

    /** Called by the buttons that stand apart: what a coordinator found, and unlocking. */
    public String perform(String action, String comment) {
        if (RulingAction.ADVISE.name().equals(action)) {
            service.advise(id(), comment);
            return done(RulingAction.ADVISE);
        }
        service.unlock(id(), comment);
        return done(RulingAction.UNLOCK);
    }

    private static String done(RulingAction action) {
        return Redirect.to("/evaluations/" + id(), "ruling." + action);
    }

    private static String id() {
        return Faces.getRequestParameter("evaluation");
    }

    public EvaluationOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(EvaluationOutcome outcome) {
        this.outcome = outcome;
    }

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
