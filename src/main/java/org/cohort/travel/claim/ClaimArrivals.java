package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cohort.fund.Arrivals;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantMoney;

/** Asks once more whether the money of a claim has arrived. The ledger knows it by its grant. */
@ApplicationScoped
class ClaimArrivals extends Arrivals<Claim> {

    @Inject
    ClaimCases cases;

    ClaimArrivals() {
        super(new Kind<>("remind-claim-payments", Claim.class, "Claim s join TravelGrant g on g.id = s.grantId join Payment p on p.subjectPublicId = g.publicId", GrantMoney.SUBJECT, ClaimState.PAID, "claim.ARRIVED"));
    }

    @Override
    protected About asked(Claim claim, Instant now) {
        GrantCase grant = cases.of(claim).grant();
        claim.reminded(now);
        return new About(claim.accountId(), grant.path() + "/claim", grant.title());
    }
}
