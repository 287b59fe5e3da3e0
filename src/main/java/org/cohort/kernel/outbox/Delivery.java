package org.cohort.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what waits in the outbox: one notice a transaction, its row locked while it is sent, so that several nodes
 * share the work and none sends what another is sending. A crash between sending and committing sends it again:
 * at least once, with the same message id. In order per person: a person's next waits while an earlier one does.
 */
@ApplicationScoped
public class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private MailSender sender;

    @Inject
    private FailedMails failedMails;

    /** What became of one. */
    public enum Result { NOTHING_DUE, TAKEN, REFUSED }

    /** Sends the next that is due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Result sendNext() {
        @SuppressWarnings("unchecked")
        List<Object> due = em.createNativeQuery("""
                select n.id from notice n where n.state = 'WAITING' and n.next_try_at <= ?1
                and not exists (select 1 from notice e where e.email = n.email and e.state = 'WAITING' and e.id < n.id)
                order by n.id limit 1 for update skip locked""")
                .setParameter(1, java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)).getResultList();
        if (due.isEmpty()) {
            return Result.NOTHING_DUE;
        }
        Notice notice = em.find(Notice.class, ((Number) due.get(0)).longValue());
        if (!sender.isConfigured()) {
            notice.kept(clock.instant());
            return Result.TAKEN;
        }
        try {
            sender.send(notice.email(), notice.subject(), notice.body(), notice.publicId());
            notice.sent(clock.instant());
            return Result.TAKEN;
        } catch (MessagingException e) {
            notice.failed(e.getClass().getSimpleName(), clock.instant());
            LOG.log(Level.WARNING, "notice {0} was not taken by the mail server, try {1}: {2}",
                    new Object[] {notice.publicId(), notice.attempts(), e.getClass().getSimpleName()});
            if (notice.state() == Notice.State.FAILED) {
                em.flush();
                failedMails.told();
            }
        }
        return Result.REFUSED;
    }
}
