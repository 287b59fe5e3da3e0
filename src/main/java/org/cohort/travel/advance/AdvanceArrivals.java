package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cohort.boot.Setting;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;

/** Asks once more whether money before a trip has arrived, some days after it was sent, once for each time it is sent (rules N2, N3). */
@ApplicationScoped
@Transactional
class AdvanceArrivals implements Job {

    /** So many a run: what is left is done by the next. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Advances advances;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-advance-payments";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** A second run right after finds nothing to do. */
    @Override
    public String run() {
        Instant now = clock.instant();
        List<Advance> waiting = em.createQuery("select a from Advance a join Payment p on p.subjectType = :type and p.subjectPublicId = a.publicId and p.failedAt is null"
                        + " where a.state = :paid and p.paidAt <= :before and (a.remindedAt is null or a.remindedAt < p.paidAt) order by a.id", Advance.class)
                .setParameter("type", Advances.SUBJECT).setParameter("paid", AdvanceState.PAID)
                .setParameter("before", now.minus(Duration.ofDays(Setting.PAYMENT_REMINDER_DAYS.number()))).setMaxResults(MOST).getResultList();
        waiting.forEach(advance -> {
            AdvanceCase c = advances.byId(advance.publicId());
            advance.reminded(now);
            outbox.tell(advance.accountId(), "advance.ARRIVED", c.grant().path(), c.grant().title());
        });
        return waiting.size() + " asked whether money before a trip has arrived";
    }
}
