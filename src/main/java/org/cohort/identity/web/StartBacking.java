package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.FirstStartService;
import org.cohort.kernel.web.Redirect;

/** {@code /start/{token}}: the first administrator. */
@Named
@RequestScoped
public class StartBacking extends PersonForm {

    @Inject
    private FirstStartService service;

    @Inject
    private Entrance entrance;

    /** From the address itself: what is shown depends on it, and a view parameter arrives too late for a post. */
    @Inject
    @ManagedProperty("#{param.token}")
    private String token;

    public String start() {
        entrance.open(service.start(token, typed(), entrance.from()));
        return Redirect.to("/organize/programs/new", "identity.start");
    }

    public boolean isOpen() {
        return service.isOpen(token);
    }
}
