package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.cohort.internship.handover.HandoverAction;
import org.cohort.internship.handover.HandoverQueries;
import org.cohort.internship.handover.HandoverService;
import org.cohort.internship.handover.HandoverView;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/handover}, where a mentor asks for it, and {@code /handovers/{handover}}. */
@Named
@RequestScoped
public class HandoverBacking {

    @Inject
    private HandoverQueries queries;

    @Inject
    private InternshipQueries internships;

    @Inject
    private HandoverService service;

    @Inject
    private CurrentActor current;

    private HandoverView view;
    private InternshipView internship;
    private List<HandoverView.Candidate> candidates;
    private String successor;
    private String reason;

    public void load() {
        getView();
    }

    public void loadAsking() {
        getCandidates();
        getInternship();
    }

    public String ask() {
        String id = service.ask(internshipId(), successor, reason);
        return Redirect.to("/handovers/" + id, successor == null || successor.isBlank() ? "handover.SEEK" : "handover.NAME");
    }

    public String name() {
        service.name(id(), successor);
        return Redirect.to("/handovers/" + id(), "handover.NAME");
    }

    /** Called by the buttons. Who declined does not see it any more. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), HandoverAction.valueOf(action), comment);
        return Redirect.to(HandoverAction.DECLINE.name().equals(action) ? "/today" : "/handovers/" + id(), "handover." + action);
    }

    public HandoverView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    public InternshipView getInternship() {
        if (internship == null) {
            internship = internships.view(current.signedIn(), internshipId());
        }
        return internship;
    }

    /** Asked for while the view is restored. */
    public List<HandoverView.Candidate> getCandidates() {
        if (candidates == null) {
            candidates = internshipId() == null ? getView().candidates() : queries.candidates(current.signedIn(), internshipId());
        }
        return candidates;
    }

    /** The interns who go with it, as words. */
    public String getInterns() {
        return Words.allOf(current.get().locale(), getView().interns());
    }

    /** What something she wrote is called. */
    public String title(HandoverView.Written written) {
        Locale locale = current.get().locale();
        return written.report() != null ? Words.say(locale, "handover.written.answer", written.report(), written.intern())
                : Words.say(locale, "handover.written.evaluation", written.stage(), written.intern());
    }

    public QuestionnaireForm answers(HandoverView.Written written) {
        return written.sheet() == null ? null : new QuestionnaireForm(written.sheet(), current.get().locale());
    }

    private static String id() {
        return Faces.getRequestParameter("handover");
    }

    private static String internshipId() {
        return Faces.getRequestParameter("internship");
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
