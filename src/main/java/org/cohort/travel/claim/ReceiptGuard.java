package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.files.FileGuard;
import org.cohort.travel.grant.GrantCases;

/** Receipts are read by who may see the claim. */
@ApplicationScoped
class ReceiptGuard implements FileGuard {

    @Inject
    Claims claims;

    @Inject
    GrantCases grants;

    @Override
    public String subjectType() {
        return ClaimService.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String claimPublicId) {
        Claim claim = claims.byPublicId(claimPublicId);
        return claim != null && ClaimPolicy.maySee(actor, grants.byId(claim.grantId()).stakes(), claim.state());
    }
}
