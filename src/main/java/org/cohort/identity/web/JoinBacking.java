package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.InvitationService;
import org.cohort.identity.InvitationService.Invitation;
import org.cohort.kernel.web.Redirect;

/** {@code /join/{token}}: an invited person. */
@Named
@RequestScoped
public class JoinBacking extends PersonForm {

    @Inject
    private InvitationService service;

    @Inject
    private Entrance entrance;

    /** From the address itself: what is shown depends on it, and a view parameter arrives too late for a post. */
    @Inject
    @ManagedProperty("#{param.token}")
    private String token;

    /** Fills in the name she was invited by. */
    public void load() {
        Invitation invitation = getInvitation();
        if (invitation != null) {
            setName(invitation.name());
        }
    }

    public String join() {
        entrance.open(service.accept(token, typed(), entrance.from()));
        return Redirect.to(ReturnTo.TODAY, "identity.join");
    }

    /** Null when the link is no longer good. */
    public Invitation getInvitation() {
        return service.invitation(token).orElse(null);
    }
}
