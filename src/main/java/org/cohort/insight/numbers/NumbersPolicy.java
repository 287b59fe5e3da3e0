package org.cohort.insight.numbers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;

/** Who reads the numbers of a round, and of whom they must tell her nothing: the page, its files and its comparison ask here. */
@ApplicationScoped
public class NumbersPolicy {

    /**
     * Somebody who may read the numbers of one round.
     *
     * @param account her own, which counts in no number of hers; null for the system
     * @param hidden  the accounts she must know nothing of there
     */
    record Reader(Long account, Set<Long> hidden) {

        /** Whether what this person did is in her numbers: in a small one, somebody who knows the others could tell her. */
        boolean counts(Long person) {
            return !person.equals(account) && !hidden.contains(person);
        }
    }

    @Inject
    RoundPolicy rounds;

    @Inject
    RoundPeople people;

    /** @throws NotFound for who does not organize the program */
    Reader reader(Actor actor, RoundRef round) {
        if (!rounds.organizes(actor, round)) {
            throw new NotFound();
        }
        return new Reader(actor.isSignedIn() ? actor.accountId() : null, people.hidden(actor, round));
    }
}
