package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;

/** Hears of trips: when she is back, the report and the claim begin and stand on her Today; when the trip is off, they go. */
@ApplicationScoped
class AfterTrip {

    @Inject
    ClaimCases cases;

    @Inject
    Claims claims;

    @Inject
    Tasks tasks;

    void heard(@Observes Transitioned transitioned) {
        if (!(transitioned.subject() instanceof GrantCase grant)) {
            return;
        }
        if (transitioned.to() == GrantState.TRAVELLED) {
            cases.begunReport(grant);
            cases.begun(grant);
        } else if (transitioned.to() instanceof GrantState state && state.isOver() && state != GrantState.SETTLED) {
            forget(grant.grant().id());
        }
    }

    private void forget(Long grantId) {
        TripReport report = claims.report(grantId);
        if (report != null) {
            tasks.clear(TripReportLifecycle.TABLE.name(), report.publicId());
        }
        Claim claim = claims.claim(grantId);
        if (claim != null) {
            tasks.clear(ClaimLifecycle.TABLE.name(), claim.publicId());
        }
    }
}
