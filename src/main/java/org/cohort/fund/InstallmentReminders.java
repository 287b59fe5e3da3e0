package org.cohort.fund;

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

/**
 * Asks an intern once more whether her money has arrived: some days after it was sent, once for each time it is sent, and never about what she
 * confirmed or what did not arrive (rules N2, N3).
 */
@ApplicationScoped
@Transactional
class InstallmentReminders implements Job {

    /** So many a run: what is left is done by the next. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InstallmentCases cases;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-payments";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** A second run right after finds nothing to do. What she says at the same moment wins: the other of the two is undone, and the next run sees it. */
    @Override
    public String run() {
        Instant now = clock.instant();
        List<Installment> waiting = em.createQuery("select i from Installment i join Payment p on p.subjectType = :type and p.subjectPublicId = i.publicId and p.failedAt is null"
                        + " where i.state = :paid and p.paidAt <= :before and (i.remindedAt is null or i.remindedAt < p.paidAt) order by i.id", Installment.class)
                .setParameter("type", InstallmentMoney.SUBJECT).setParameter("paid", InstallmentState.PAID)
                .setParameter("before", now.minus(Duration.ofDays(Setting.PAYMENT_REMINDER_DAYS.number()))).setMaxResults(MOST).getResultList();
        waiting.forEach(installment -> {
            installment.reminded(now);
            outbox.tell(installment.accountId(), "installment.REMINDED", "/installments/" + installment.publicId(), cases.of(installment).title());
        });
        return waiting.size() + " asked whether their money has arrived";
    }
}
