package org.cohort.project.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.project.ProjectWithholding;

/** Withholding a name ends every claim to its entry: nobody can be shown as who it was, and what was told about the claims is told no longer (rule S3). */
@ApplicationScoped
class WithheldClaims {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    ProjectWithholding entries;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    /** The name of the entry was withheld just now. */
    void withheld(Long creditId) {
        for (CreditClaim claim : em.createQuery("select c from CreditClaim c where c.creditId = :credit order by c.id", CreditClaim.class)
                .setParameter("credit", creditId).getResultList()) {
            outbox.forget("/credits/" + claim.publicId());
            claim.forget();
            if (List.of(CreditClaimState.SUBMITTED, CreditClaimState.APPROVED).contains(claim.state())) {
                CreditClaimLifecycle.Case ended = new CreditClaimLifecycle.Case(claim, entries.entry(creditId));
                current.runAs(Actor.SYSTEM, () -> transitions.fire(CreditClaimLifecycle.TABLE, ended, CreditClaimAction.WITHHOLD, EnumSet.of(Role.SYSTEM), null));
            }
        }
    }
}
