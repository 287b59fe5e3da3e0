package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cohort.identity.SignInService;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.kernel.web.Client;

/** What the backings share: letting a person in, and what is known of where a request comes from. */
@RequestScoped
class Entrance {

    @Inject
    SignInService signIns;

    /** Lets her in. Who was remembered on this device before is not any more. */
    void open(SignedIn signedIn) {
        Session.device(request()).ifPresent(former -> {
            signIns.signOut(former);
            if (signedIn.deviceToken() == null) {
                Session.forgetDevice(request(), response());
            }
        });
        Session.begin(request(), response(), signedIn);
    }

    /** Keeps her in after her other sessions were ended. */
    void stay(SignedIn signedIn) {
        Session.renew(request(), response(), signedIn);
    }

    boolean isRemembered() {
        return Session.device(request()).isPresent();
    }

    /** The address a request comes from, for the limits. */
    String from() {
        return Client.address(request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
