package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.web.Redirect;
import org.cohort.project.MentorshipAction;
import org.cohort.project.MentorshipService;
import org.cohort.project.ProjectAction;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectView;
import org.omnifaces.util.Faces;

/** {@code /projects/{project}}: one project, who mentors it, and what can be done. */
@Named
@RequestScoped
public class ProjectBacking {

    @Inject
    private ProjectService service;

    @Inject
    private MentorshipService mentorships;

    private ProjectView view;
    private String email;

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
            service.perform(id(), ProjectAction.valueOf(action), comment);
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
