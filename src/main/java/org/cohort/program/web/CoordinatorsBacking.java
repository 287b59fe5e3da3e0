package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.coordinators.CoordinatorService;
import org.omnifaces.cdi.Param;

/** {@code /community/{participation}/coordinators}. */
@Named
@RequestScoped
public class CoordinatorsBacking {

    @Inject
    private CoordinatorService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "participation")
    private String id;

    private CoordinatorService.View view;
    private String email;
    private String name;

    public CoordinatorService.View getView() {
        if (view == null) {
            current.signedIn();
            view = service.view(id);
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
        return Redirect.to(path(), "coordinator.removed");
    }

    public String leave() {
        service.leave(id);
        return Redirect.to("/organize", "coordinator.left");
    }

    private String path() {
        return "/community/" + id + "/coordinators";
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
