package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.AccountService;
import org.cohort.kernel.web.Redirect;

/** {@code /sign-up}. */
@Named
@RequestScoped
public class NewAccountBacking extends PersonForm {

    @Inject
    private AccountService service;

    @Inject
    private Entrance entrance;

    public String signUp() {
        service.signUp(typed(), entrance.from());
        return Redirect.to("/sign-in", "identity.signUp", getEmail());
    }
}
