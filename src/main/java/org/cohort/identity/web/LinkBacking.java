package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.AccountService;
import org.cohort.kernel.web.Redirect;

/**
 * The pages that mailed links lead to, {@code /confirm/{token}} and {@code /reset/{token}}, and {@code /forgot}, which
 * asks for one. Opening a link changes nothing (rule N3): mail programs open them too.
 */
@Named
@RequestScoped
public class LinkBacking {

    @Inject
    private AccountService service;

    @Inject
    private Entrance entrance;

    /** From the address itself: what is shown depends on it, and a view parameter arrives too late for a post. */
    @Inject
    @ManagedProperty("#{param.token}")
    private String token;

    @Inject
    @ManagedProperty("#{param.returnTo}")
    private String returnTo;

    private String email;
    private String password;

    public String confirm() {
        entrance.open(service.confirm(token, password, entrance.from()));
        return Redirect.to(ReturnTo.safe(returnTo), "identity.confirm");
    }

    public String reset() {
        entrance.open(service.reset(token, password, entrance.from()));
        return Redirect.to(ReturnTo.TODAY, "identity.reset");
    }

    public String forgot() {
        service.requestReset(email, entrance.from());
        return Redirect.to("/sign-in", "identity.forgot", email);
    }

    /** The address that would be confirmed, or null when the link is no longer good. */
    public String getConfirmable() {
        return service.confirmable(token).orElse(null);
    }

    /** The address whose password would be changed, or null when the link is no longer good. */
    public String getResettable() {
        return service.resettable(token).orElse(null);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
