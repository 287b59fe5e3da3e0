package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.travel.advance.Advances;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantMoney;

/** Puts a claim or a trip report together with its grant, and begins the drafts. */
@ApplicationScoped
class ClaimCases {

    @Inject
    Claims claims;

    @Inject
    GrantCases grants;

    @Inject
    LiveLines batches;

    @Inject
    Advances advances;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no claim for the grant, or the current actor may not see it */
    ClaimCase visible(String grantPublicId) {
        GrantCase grant = grants.visible(grantPublicId);
        Claim claim = claims.claim(grant.grant().id());
        if (claim == null || !ClaimPolicy.maySee(current.get(), grant.stakes(), claim.state())) {
            throw new NotFound();
        }
        return of(claim, grant);
    }

    ClaimCase of(Claim claim, GrantCase grant) {
        TripReport report = claims.report(grant.grant().id());
        return new ClaimCase(claim, grant, report == null ? null : report.state(), claims.isRated(claim), batches.of(GrantMoney.SUBJECT, grant.grant().publicId()),
                advances.taken(grant));
    }

    /** The claim of a grant, with it, whoever asks. */
    ClaimCase of(Claim claim) {
        return of(claim, grants.byId(claim.grantId()));
    }

    /** The same by the grant's public id: the caller has asked her own policy. @throws NotFound when there is no claim */
    ClaimCase ofGrant(String grantPublicId) {
        Claim claim = claims.ofGrant(grantPublicId);
        if (claim == null) {
            throw new NotFound();
        }
        return of(claim);
    }

    /** The grant's claim, begun now if there is none. */
    Claim begun(GrantCase grant) {
        Claim claim = claims.claim(grant.grant().id());
        if (claim == null) {
            claim = new Claim(grant.grant().id(), grant.grant().accountId(), clock.instant());
            claims.add(claim);
            transitions.begin(ClaimLifecycle.TABLE, of(claim, grant));
        }
        return claim;
    }

    /** The grant's trip report, begun now if there is none. */
    TripReport begunReport(GrantCase grant) {
        TripReport report = claims.report(grant.grant().id());
        if (report == null) {
            report = new TripReport(grant.grant().id(), grant.grant().accountId(), clock.instant());
            claims.add(report);
            transitions.begin(TripReportLifecycle.TABLE, new ReportCase(report, grant));
        }
        return report;
    }
}
