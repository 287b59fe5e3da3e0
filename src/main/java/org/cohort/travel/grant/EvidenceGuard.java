package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.files.FileGuard;

/** Quotes are read by who may see the request. */
@ApplicationScoped
class EvidenceGuard implements FileGuard {

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Override
    public String subjectType() {
        return GrantMoney.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String grantPublicId) {
        try {
            Grant grant = grants.byPublicId(grantPublicId);
            return GrantPolicy.maySee(actor, cases.byId(grant.id()).stakes(), grant.state());
        } catch (NotFound none) {
            return false;
        }
    }
}
