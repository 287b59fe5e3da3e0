package org.cohort.travel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;

/** Who takes an offer finds the award's letter at once; once her visa is there, the one that says so. */
@ApplicationScoped
public class LetterNews {

    @Inject
    LetterService service;

    @Inject
    Letters letters;

    /** Makes it, in the transaction that accepts. */
    public void heard(@Observes Transitioned transitioned) {
        if ((transitioned.to() == GrantState.ACCEPTED || transitioned.to() == GrantState.VISA_PENDING) && transitioned.subject() instanceof GrantCase grant) {
            service.issue(grant, LetterKind.AWARD, letters.now(grant));
        }
    }
}
