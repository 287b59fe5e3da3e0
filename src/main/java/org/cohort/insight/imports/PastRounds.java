package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.program.RoundAction;
import org.cohort.program.RoundLifecycle;
import org.cohort.program.RoundRef;

/** Which rounds an archive can be imported into: those that are over and were not run here. */
@ApplicationScoped
class PastRounds {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    /** Whether the round takes an archive, or why not. An import that was made before does not count as its own. */
    Verdict takes(RoundRef round) {
        boolean over = round.endsOn() != null && round.endsOn().isBefore(LocalDate.ofInstant(clock.instant(), round.zone()));
        return Verdict.when(over, "import.notOver").and(Verdict.when(count("Participation x where x.createdBy is not null and x.roundId", round.id())
                + count("Application x where x.roundId", round.id()) == 0, "import.own"));
    }

    /** A draft that an archive was read into is not thrown away. */
    public void on(@Observes Transitioned done) {
        if (done.action() == RoundAction.DISCARD && done.subject() instanceof RoundLifecycle.Case discarded) {
            Verdict.when(count("ImportRun x where x.roundId", discarded.round().id()) == 0, "round.used").enforce();
        }
    }

    private long count(String what, Long round) {
        return em.createQuery("select count(x) from " + what + " = :round", Long.class).setParameter("round", round).getSingleResult();
    }
}
