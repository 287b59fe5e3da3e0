package org.cohort.kernel.outbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.UseCase;

/** A person's notices, read by herself only; and, with sample data on, all mails there are. */
@UseCase
public class Inbox {

    /** One notice. @param seenAt when she first saw it, or null */
    public record Line(String publicId, String email, String subject, String body, String path, Instant createdAt, Notice.State state, Instant seenAt) {
    }

    private static final String LINE = """
            select new org.cohort.kernel.outbox.Inbox$Line(n.publicId, n.email, n.subject, n.body, n.path, n.createdAt, n.state, n.seenAt)
            from Notice n\s""";

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Her latest notices, newest first. */
    @Requires(Role.SELF)
    public List<Line> latest(int most) {
        return em.createQuery(LINE + "where n.accountId = :me order by n.createdAt desc, n.id desc", Line.class)
                .setParameter("me", current.get().accountId()).setMaxResults(most).getResultList();
    }

    @Requires(Role.SELF)
    public long unread() {
        return em.createQuery("select count(n) from Notice n where n.accountId = :me and n.seenAt is null", Long.class)
                .setParameter("me", current.get().accountId()).getSingleResult();
    }

    @Requires(Role.SELF)
    public void markAllSeen() {
        em.createQuery("update Notice n set n.seenAt = :now where n.accountId = :me and n.seenAt is null")
                .setParameter("now", clock.instant()).setParameter("me", current.get().accountId()).executeUpdate();
    }

    /** Every mail, newest first: for {@code /dev/mail}. @param to the address they went to; null or blank for all @throws NotFound where sample data is off */
    @org.cohort.kernel.access.Public
    public List<Line> everything(int most, String to) {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            throw new NotFound();
        }
        boolean all = to == null || to.isBlank();
        return em.createQuery(LINE + "where :all = true or n.email = :to order by n.createdAt desc, n.id desc", Line.class)
                .setParameter("all", all).setParameter("to", all ? "" : to.strip()).setMaxResults(most).getResultList();
    }
}
