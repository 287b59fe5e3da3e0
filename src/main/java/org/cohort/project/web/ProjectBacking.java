package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.ActionCommand;
import org.cohort.kernel.web.Redirect;
import org.cohort.project.Languages;
import org.cohort.project.MentorshipAction;
import org.cohort.project.MentorshipService;
import org.cohort.project.ProjectAction;
import org.cohort.project.ProjectDetails;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectView;
import org.cohort.project.SkillLevel;
import org.omnifaces.util.Faces;

/** {@code /projects/{project}}: one project, who mentors it, and what can be done. */
@Named
@RequestScoped
public class ProjectBacking {

    @Inject
    private ProjectService service;

    @Inject
    private MentorshipService mentorships;

    @Inject
    private CurrentActor current;

    @Inject
    private Commitments commitments;

    private ProjectView view;
    private String email;
    private String why;

    public void load() {
        view = service.view(id());
    }

    public ProjectView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    /** Called by the buttons. @param action of the project, or of a mentorship such as {@code APPROVE.7hq3k0vtm2ze} */
    public String perform(String action, String comment) {
        int dot = action.indexOf('.');
        if (dot < 0) {
            service.perform(id(), ProjectAction.valueOf(action), comment, ActionCommand.seen());
            return Redirect.to(path(), "project." + action);
        }
        String asked = action.substring(0, dot);
        mentorships.perform(id(), action.substring(dot + 1), MentorshipAction.valueOf(asked), comment);
        return Redirect.to(path(), "mentorship." + asked);
    }

    public String invite() {
        mentorships.invite(id(), email);
        return Redirect.to(path(), "mentorship.INVITE");
    }

    public String ask() {
        mentorships.ask(id());
        return Redirect.to(path(), "mentorship.ASK");
    }

    public String close() {
        service.close(id(), why);
        return Redirect.to(path(), "project.CLOSE");
    }

    public String reopen() {
        service.reopen(id());
        return Redirect.to(path(), "project.REOPEN");
    }

    /** Spoken in it, in the reader's words and in one line. */
    public String getLanguages() {
        return String.join(", ", Languages.names(getView().text().details().languages(), current.get().locale()));
    }

    public SkillLevel[] getLevels() {
        return SkillLevel.values();
    }

    /** Hours a week and weeks, as far as they are told. */
    public String getCommitment() {
        ProjectDetails details = getView().text().details();
        return commitments.words(details.weeklyHours(), details.weeks());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    private String path() {
        return "/projects/" + id();
    }

    /** From the address: it is asked for while a posted view is restored, because the mentors' buttons hang on it. */
    private static String id() {
        return Faces.getRequestParameter("project");
    }
}
