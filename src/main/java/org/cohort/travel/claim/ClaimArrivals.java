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
import org.cohort.boot.Setting;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.travel.grant.GrantMoney;

/**
 * Asks once more whether the money of a claim has arrived: as with a stipend, some days after it was sent, once for each time it is sent, and never
 * about what was confirmed or did not arrive (rules N2, N3).
 */
@ApplicationScoped
@Transactional
class ClaimArrivals implements Job {

    /** So many a run: what is left is done by the next. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ClaimCases cases;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-claim-payments";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** A second run right after finds nothing to do. */
    @Override
    public String run() {
        Instant now = clock.instant();
        List<Claim> waiting = em.createQuery("select c from Claim c join TravelGrant g on g.id = c.grantId join Payment p on p.subjectType = :type and p.subjectPublicId = g.publicId"
                        + " and p.failedAt is null where c.state = :paid and p.paidAt <= :before and (c.remindedAt is null or c.remindedAt < p.paidAt) order by c.id", Claim.class)
                .setParameter("type", GrantMoney.SUBJECT).setParameter("paid", ClaimState.PAID)
                .setParameter("before", now.minus(Duration.ofDays(Setting.PAYMENT_REMINDER_DAYS.number()))).setMaxResults(MOST).getResultList();
        waiting.forEach(claim -> {
            ClaimCase c = cases.of(claim);
            claim.reminded(now);
            outbox.tell(claim.accountId(), "claim.ARRIVED", c.grant().path() + "/claim", c.grant().title());
        });
        return waiting.size() + " asked whether the money of a claim has arrived";
    }
}
