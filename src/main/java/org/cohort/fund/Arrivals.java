package org.cohort.fund;

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

/**
 * Asks once more whether money that was sent has arrived: some days after it was sent, once for each time it is sent, and never about what was
 * confirmed or did not arrive (rules N2, N3). What is paid says where its rows are and what its notice is about.
 *
 * @param <T> what was paid: it has a {@code state}, and {@code remindedAt}, when was asked last
 */
@Transactional
public abstract class Arrivals<T> implements Job {

    /** So many a run: what is left is done by the next. */
    private static final int MOST = 500;

    private final Kind<T> kind;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * What is asked about.
     *
     * @param name    the job's
     * @param from    JPQL of all that was paid, each as {@code s}, with its payment as {@code p}
     * @param subject what the ledger calls them
     * @param paid    their state from being sent until somebody says whether it arrived
     * @param notice  its key
     */
    public record Kind<T>(String name, Class<T> type, String from, String subject, Enum<?> paid, String notice) {
    }

    /** Whom the notice is for, and what it says. */
    public record About(Long account, String path, String title) {
    }

    protected Arrivals(Kind<T> kind) {
        this.kind = kind;
    }

    /** Notes in it that it was asked about now. */
    protected abstract About asked(T sent, Instant now);

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** A second run right after finds nothing to do. What is said at the same moment wins: the other of the two is undone, and the next run sees it. */
    @Override
    public String run() {
        Instant now = clock.instant();
        List<T> waiting = em.createQuery("select s from " + kind.from() + " and p.subjectType = :subject and p.failedAt is null where s.state = :paid and p.paidAt <= :before"
                        + " and (s.remindedAt is null or s.remindedAt < p.paidAt) order by s.id", kind.type())
                .setParameter("subject", kind.subject()).setParameter("paid", kind.paid())
                .setParameter("before", now.minus(Duration.ofDays(Setting.PAYMENT_REMINDER_DAYS.number()))).setMaxResults(MOST).getResultList();
        waiting.forEach(sent -> {
            About about = asked(sent, now);
            outbox.tell(about.account(), kind.notice(), about.path(), about.title());
        });
        return waiting.size() + " asked whether their money has arrived";
    }
}
