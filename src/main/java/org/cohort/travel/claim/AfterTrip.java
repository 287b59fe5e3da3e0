package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.TravelRules;

/** Hears of trips: when she is back, the report and the claim begin and stand on her Today; when the trip is off, they go (but for the claim of a visa's fee that is paid though it was refused), and when it is planned anew, so do the receipts. */
@ApplicationScoped
class AfterTrip {

    @Inject
    ClaimCases cases;

    @Inject
    Claims claims;

    @Inject
    Tasks tasks;

    @Inject
    Proofs proofs;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    void heard(@Observes Transitioned transitioned) {
        if (!(transitioned.subject() instanceof GrantCase grant)) {
            return;
        }
        if (transitioned.to() == GrantState.TRAVELLED) {
            transitions.refresh(TripReportLifecycle.TABLE, new ReportCase(cases.begunReport(grant), grant));
            if (transitioned.action() == GrantAction.TAKE_UP) {
                // The time to claim may be over: she has as long as somebody whose claim was sent back.
                cases.begun(grant).sentBack(TravelRules.answerUntil(clock.instant()));
            }
            transitions.refresh(ClaimLifecycle.TABLE, cases.of(cases.begun(grant), grant));
        } else if (transitioned.to() == GrantState.NO_VISA) {
            forget(grant.grant().id(), GrantState.NO_VISA);
            dropReceipts(grant, line -> !line.isGranted());
            if (grant.isClaimOpen()) {
                transitions.refresh(ClaimLifecycle.TABLE, cases.of(cases.begun(grant), grant));
            }
        } else if (transitioned.action() == GrantAction.REOPEN) {
            dropReceipts(grant, line -> true);
        } else if (transitioned.to() instanceof GrantState state && state.isOver() && state != GrantState.SETTLED) {
            forget(grant.grant().id(), state);
        }
    }

    /** Receipts, days and questions belong to costs that are granted; a request that begins anew has none; the trail keeps what was said. @param which of the costs lose theirs */
    private void dropReceipts(GrantCase grant, Predicate<CostLine> which) {
        Claim claim = claims.claim(grant.grant().id());
        if (claim != null) {
            Map<Long, CostLine> lines = grant.grant().lines().stream().filter(which).collect(Collectors.toMap(CostLine::id, line -> line));
            for (Receipt receipt : claims.receipts(claim)) {
                if (!lines.containsKey(receipt.costLineId())) {
                    continue;
                }
                proofs.drop(receipt);
                audit.record(ClaimService.SUBJECT, claim.publicId(), "REMOVE_RECEIPT", null, null, receipt.vendor() + ": " + receipt.amount());
            }
            claims.removeDays(claim);
            claims.removeWords(claim);
            lines.values().forEach(CostLine::unclaim);
        }
    }

    /** A report that was handed in is still read after a trip that took place: it is not only about money. */
    private void forget(Long grantId, GrantState state) {
        TripReport report = claims.report(grantId);
        if (report != null && !(state.isGoing() && report.state() == TripReportState.SUBMITTED)) {
            tasks.clear(TripReportLifecycle.TABLE.name(), report.publicId());
        }
        Claim claim = claims.claim(grantId);
        if (claim != null) {
            tasks.clear(ClaimLifecycle.TABLE.name(), claim.publicId());
        }
    }
}
