package org.cohort.fund.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;

/** The line that counts of something that is paid: what happens to the one happens to the other, whoever did it where. */
@ApplicationScoped
public class LiveLines {

    /** A batch that something waits in or was paid with. */
    public record Live(String publicId, int number, BatchState state) {

        /** Whether its payments may have been sent. @param batch null for what never was in one */
        public static Verdict sent(Live batch) {
            return batch == null || batch.state() == BatchState.EXPORTED || batch.state() == BatchState.RECONCILED ? Verdict.allowed() : Verdict.conflict("batch.unsent", batch.number());
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** The batch that it waits in or was paid with, or null. */
    public Live of(String type, String id) {
        return em.createQuery("select new org.cohort.fund.batch.LiveLines$Live(b.publicId, b.number, b.state) from BatchLine l join PaymentBatch b on b.id = l.batchId where l.liveSubject = :key", Live.class)
                .setParameter("key", type + ":" + id).getResultStream().findFirst().orElse(null);
    }

    /** What its payee gets in another currency than the fund's, once that is fixed; else null. */
    public Exchanged exchanged(String type, String id) {
        return line(type, id).map(BatchLine::exchanged).orElse(null);
    }

    public void paid(String type, String id) {
        line(type, id).ifPresent(BatchLine::paid);
    }

    public void failed(String type, String id, String why) {
        line(type, id).ifPresent(line -> line.failed(why));
    }

    /** It is not to be paid any more: it leaves a batch that was not released, so that the others go out, and whoever collected that is told. Nothing happens to what is in none. */
    public void drop(String type, String id) {
        line(type, id).ifPresent(line -> {
            line.drop();
            PaymentBatch batch = em.find(PaymentBatch.class, line.batchId());
            String fund = em.createQuery("select f.name from Fund f where f.id = :id", String.class).setParameter("id", batch.fundId()).getSingleResult();
            audit.record(BatchLifecycle.TABLE.name(), batch.publicId(), "TAKE_OUT", null, null, line.title());
            Stream.of(batch.collectedBy(), batch.submittedBy()).filter(Objects::nonNull).distinct().forEach(treasurer ->
                    outbox.tell(treasurer, "batch.TAKEN_OUT", "/batches/" + batch.publicId(), fund + " · " + batch.number(), line.title()));
            em.flush();
        });
    }

    private Optional<BatchLine> line(String type, String id) {
        return em.createQuery("select l from BatchLine l where l.liveSubject = :key", BatchLine.class).setParameter("key", type + ":" + id).getResultStream().findFirst();
    }
}
