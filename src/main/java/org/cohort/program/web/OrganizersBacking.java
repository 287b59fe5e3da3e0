package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.OrganizerService;
import org.omnifaces.cdi.Param;

/** {@code /organize/programs/{program}/organizers}. */
@Named
@RequestScoped
public class OrganizersBacking {

    @Inject
    private OrganizerService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "program")
    private String id;

    private OrganizerService.Organizers view;
    private String email;
    private String name;

    public OrganizerService.Organizers getView() {
        if (view == null) {
            current.signedIn();
            view = service.organizers(id);
        }
        return view;
    }

    public String invite() {
        service.invite(id, email, name);
        return Redirect.to(path(), "coordinator.invited");
    }

    public String resend(String invitation) {
        service.resend(id, invitation);
        return Redirect.to(path(), "coordinator.invited");
    }

    public String revoke(String invitation) {
        service.revoke(id, invitation);
        return Redirect.to(path(), "coordinator.revoked");
    }

    public String remove(String account) {
        service.remove(id, account);
        return Redirect.to(path(), "program.organizer.removed");
    }

    private String path() {
        return "/organize/programs/" + id + "/organizers";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
