package org.cohort.kernel.outbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/**
 * Mails the server did not take at the last try, for the administrator: whom they were for, their subject and why, never what
 * was in them. They stand on her Today as one task, however many they are.
 */
@UseCase
public class FailedMails {

    private static final String SUBJECT = "mail";
    private static final String TASK = "failed";
    private static final int MOST = 200;

    /** @param subject the mail's, as its reader finds it; @param failure the kind of failure, as the mail library names it */
    public record Line(String publicId, String email, String subject, Instant createdAt, String failure) {

        private static final Map<String, String> WHY = Map.of("SendFailedException", "address", "SMTPSendFailedException", "mail",
                "SMTPAddressFailedException", "address", "AddressException", "noAddress", "AuthenticationFailedException", "password",
                "MailConnectException", "unreachable", "SocketConnectException", "unreachable", "MessagingException", "unsaid");

        /** The key of why in words. */
        public String why() {
            return "failed.why." + WHY.getOrDefault(failure == null ? "" : failure, "unsaid");
        }
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Tasks tasks;

    /** The oldest first, 200 at most. */
    @Requires(Role.ADMINISTRATOR)
    public List<Line> list() {
        return em.createQuery("select new org.cohort.kernel.outbox.FailedMails$Line(n.publicId, n.email, n.subject, n.createdAt, n.failure)"
                        + " from Notice n where n.state = :failed order by n.id", Line.class)
                .setParameter("failed", Notice.State.FAILED).setMaxResults(MOST).getResultList();
    }

    @Requires(Role.ADMINISTRATOR)
    public long count() {
        return em.createQuery("select count(n) from Notice n where n.state = :failed", Long.class)
                .setParameter("failed", Notice.State.FAILED).getSingleResult();
    }

    /** Puts one back into the outbox, with all its tries. Nothing happens when it is not a failed one any more. */
    @Requires(Role.ADMINISTRATOR)
    public void retry(String publicId) {
        Notice notice = notice(publicId);
        if (notice.state() == Notice.State.FAILED) {
            again(notice);
            told();
        }
    }

    /** Puts all back, for when it was the server's fault. @return how many */
    @Requires(Role.ADMINISTRATOR)
    public int retryAll() {
        List<Notice> failed = em.createQuery("select n from Notice n where n.state = :failed order by n.id", Notice.class)
                .setParameter("failed", Notice.State.FAILED).getResultList();
        failed.forEach(this::again);
        told();
        return failed.size();
    }

    /** Gives one up: it stays in its reader's inbox and is not mailed. */
    @Requires(Role.ADMINISTRATOR)
    public void giveUp(String publicId) {
        Notice notice = notice(publicId);
        if (notice.state() == Notice.State.FAILED) {
            notice.kept(clock.instant());
            audit.record(SUBJECT, notice.publicId(), "GIVE_UP", Notice.State.FAILED.name(), Notice.State.KEPT.name(), null);
            told();
        }
    }

    /** Makes the administrators' task stand or go, as there are failed mails or none. */
    @Requires(Role.SYSTEM)
    public void told() {
        List<Line> failed = list();
        if (failed.isEmpty()) {
            tasks.clear(SUBJECT, TASK);
        } else {
            String first = failed.size() == 1 ? failed.get(0).email() : failed.get(0).email() + " …";
            tasks.put(SUBJECT, Notice.State.FAILED.name(), new Card(TASK, first, "/admin/mails", null,
                    Map.of(Role.ADMINISTRATOR, Set.of(Addressee.holders(Role.ADMINISTRATOR, null))), null), Set.of(Role.ADMINISTRATOR));
        }
    }

    private void again(Notice notice) {
        notice.again(clock.instant());
        audit.record(SUBJECT, notice.publicId(), "RETRY", Notice.State.FAILED.name(), Notice.State.WAITING.name(), null);
    }

    private Notice notice(String publicId) {
        return em.createQuery("select n from Notice n where n.publicId = :id", Notice.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
