package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.insight.AdminService;
import org.cohort.kernel.access.CurrentActor;

/** {@code /admin}: the installation's state, for its administrator. */
@Named
@RequestScoped
public class AdminBacking {

    @Inject
    private AdminService service;

    @Inject
    private CurrentActor current;

    private AdminService.Overview overview;

    public void load() {
        current.signedIn();
        overview = service.overview();
    }

    public AdminService.Overview getOverview() {
        return overview;
    }
}
