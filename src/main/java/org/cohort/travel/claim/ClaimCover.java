package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.travel.advance.AdvanceCase;
import org.cohort.travel.advance.Returned;
import org.cohort.travel.grant.GrantCase;

/** Hears of what she had before the trip: where it changes what a claim still pays, or arrived and is all of it, the claim goes on; where its time is over, she is told what she owes now. */
@ApplicationScoped
class ClaimCover {

    @Inject
    Claims claims;

    @Inject
    ClaimCases cases;

    @Inject
    ClaimPayments payments;

    @Inject
    ClaimsOver over;

    void heard(@Observes Transitioned transitioned) {
        if (transitioned.subject() instanceof AdvanceCase advance) {
            look(advance.grant());
        }
    }

    void heard(@Observes Returned returned) {
        look(returned.grant());
    }

    private void look(GrantCase grant) {
        Claim claim = claims.claim(grant.grant().id());
        if (claim != null && claim.state() == ClaimState.AUTHORIZED && claim.authorizedBy() != null) {
            payments.look(cases.of(claim, grant));
        } else if (claim != null && claim.state() == ClaimState.DRAFT) {
            over.look(cases.of(claim, grant));
        }
    }
}
