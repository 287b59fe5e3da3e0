package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/**
 * Says on Today what is true of a claim that was not handed in in time (rule N2): nothing can be handed in any more, more time is for the treasurers to give, and
 * what was paid before the trip is to be given back where they don't.
 */
@ApplicationScoped
@Transactional
public class ClaimsOver implements Job {

    /** So many rows a run: what is left is done by the next. */
    private static final int MOST = 500;
    private static final String OVER = "OVER";
    private static final String OWES = "OWES";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ClaimCases cases;

    @Inject
    Claims claims;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "claims-over";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** A second run right after finds nothing to do. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        List<Long> late = alone.read(() -> em.createQuery("select distinct c.id from Claim c join Task t on t.subjectPublicId = c.publicId where t.subjectType = :type and t.state = :asked"
                        + " and t.dueAt < :now and c.state = :draft order by c.id", Long.class).setParameter("type", ClaimLifecycle.TABLE.name()).setParameter("asked", ClaimState.DRAFT.name())
                .setParameter("now", now).setParameter("draft", ClaimState.DRAFT).setMaxResults(MOST).getResultList());
        Alone.Outcome done = alone.each(late, id -> look(locked(id)) ? 1 : 0);
        List<Long> told = alone.read(() -> em.createQuery("select distinct c.id from Claim c join Task t on t.subjectPublicId = c.publicId where t.subjectType = :type and t.state in :said"
                        + " and c.state = :draft order by c.id", Long.class).setParameter("type", ClaimLifecycle.TABLE.name()).setParameter("said", List.of(OVER, OWES))
                .setParameter("draft", ClaimState.DRAFT).setMaxResults(MOST).getResultList());
        Alone.Outcome again = alone.each(told, id -> lookAgain(locked(id)) ? 1 : 0);
        return done.sum() + " claims can't be handed in any more" + (again.sum() == 0 ? "" : ", " + again.sum() + " can again") + done.failures() + again.failures();
    }

    /** With the lock of everybody who changes a claim, before anything of it is read: what is handed in at the last moment stays so. */
    private ClaimCase locked(Long id) {
        claims.lock(em.createQuery("select g.publicId from Claim c join TravelGrant g on g.id = c.grantId where c.id = :id", String.class).setParameter("id", id).getSingleResult());
        return cases.of(em.find(Claim.class, id));
    }

    /** There is time again, as where the conference's days were corrected: she is asked as before. @return whether it is so */
    private boolean lookAgain(ClaimCase c) {
        boolean open = c.claim().state() == ClaimState.DRAFT && c.grant().isClaimOpen() && !ClaimLifecycle.isOver(c, clock.instant());
        if (open) {
            transitions.refresh(ClaimLifecycle.TABLE, c);
        }
        return open;
    }

    /**
     * What is asked about it says what is true now, and how much of what was paid before the trip is to be given back then; nothing happens while it can be handed in.
     *
     * @return whether its time is over
     */
    boolean look(ClaimCase c) {
        if (c.claim().state() != ClaimState.DRAFT || !c.grant().isClaimOpen() || !ClaimLifecycle.isOver(c, clock.instant())) {
            return false;
        }
        Amount sent = c.taken().sent();
        String title = c.grant().conference().name();
        Long her = c.claim().accountId();
        tasks.put(ClaimLifecycle.TABLE.name(), sent.isPositive() ? OWES : OVER, new Card(c.claim().publicId(), sent.isPositive() ? sent + " · " + title : title, c.grant().path() + "/claim", null,
                Map.of(Role.SELF, List.of(Addressee.person(her))), null), Set.of(Role.SELF));
        return true;
    }
}
