package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.files.FileGuard;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;

/** Photos of a trip are seen by who may read the report, and by everybody once its story is published. */
@ApplicationScoped
class TripPhotoGuard implements FileGuard {

    @Inject
    TripParts parts;

    @Inject
    GrantCases grants;

    @Override
    public String subjectType() {
        return TripReportLifecycle.TABLE.name();
    }

    @Override
    public boolean mayRead(Actor actor, String reportPublicId) {
        TripReport report = parts.report(reportPublicId);
        if (report == null || actor.is(report.accountId())) {
            return report != null;
        }
        return parts.isPublished(report) || actor.isSignedIn() && report.state() != TripReportState.DRAFT && isVisible(report);
    }

    private boolean isVisible(TripReport report) {
        try {
            GrantCase grant = grants.visible(grants.byId(report.grantId()).grant().publicId());
            return !grants.rolesOf(grant).isEmpty();
        } catch (NotFound notTheirs) {
            return false;
        }
    }
}
