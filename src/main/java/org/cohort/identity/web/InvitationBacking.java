package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.RoleInvitations;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;

/** {@code /invitations/{token}}: somebody is asked to take a role. Looking does nothing; each answer is a post. */
@Named
@RequestScoped
public class InvitationBacking extends PersonForm {

    @Inject
    private RoleInvitations service;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentActor current;

    @Inject
    @ManagedProperty("#{param.token}")
    private String token;

    private RoleInvitations.Link link;
    private boolean known;

    /** Fills in the name she was invited by. */
    public void load() {
        if (getLink() != null) {
            setName(link.name());
        }
    }

    /** Null for a link that never was, or was replaced by a newer one. */
    public RoleInvitations.Link getLink() {
        if (!known) {
            link = service.link(token).orElse(null);
            known = true;
        }
        return link;
    }

    public boolean isSignedIn() {
        return current.get().isSignedIn();
    }

    public String getToken() {
        return token;
    }

    public String accept() {
        return Redirect.to(service.accept(token), "invitation.accepted");
    }

    public String join() {
        String path = getLink() == null ? ReturnTo.TODAY : getLink().path();
        entrance.open(service.acceptAsNewcomer(token, typed(), entrance.from()));
        return Redirect.to(path, "identity.join");
    }

    public String decline() {
        service.decline(token);
        return Redirect.to("/", "invitation.declined");
    }
}
