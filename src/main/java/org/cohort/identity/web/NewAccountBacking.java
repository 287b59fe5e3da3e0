package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.AccountService;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /sign-up}. */
@Named
@RequestScoped
public class NewAccountBacking extends PersonForm {

    @Inject
    private AccountService service;

    @Inject
    private Entrance entrance;

    /** The page she came from, as its address says. */
    @Inject
    @Param
    private String returnTo;

    public String signUp() {
        String onward = ReturnTo.safe(returnTo);
        service.signUp(typed(), onward.equals(ReturnTo.TODAY) ? null : onward, entrance.from());
        return Redirect.to("/sign-in", "identity.signUp", getEmail());
    }
}
