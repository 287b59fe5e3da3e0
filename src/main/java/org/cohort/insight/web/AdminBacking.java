package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.insight.AdminService;
import org.cohort.insight.AuditService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;

/** {@code /admin}: the installation's state, for its administrator. */
@Named
@RequestScoped
public class AdminBacking {

    @Inject
    private AdminService service;

    @Inject
    private AuditService audit;

    @Inject
    private CurrentActor current;

    private AdminService.Overview overview;

    public void load() {
        current.signedIn();
        overview = service.overview();
    }

    /** Walks the whole audit trail. */
    public String check() {
        audit.check();
        return Redirect.to("/admin", "audit.check");
    }

    public AdminService.Overview getOverview() {
        return overview;
    }
}
