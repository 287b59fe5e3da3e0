package org.cohort.fund.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The line that counts of something that is paid: what happens to the one happens to the other, whoever did it where. */
@ApplicationScoped
public class LiveLines {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The number of the batch that it waits in or was paid with, or null. */
    public Integer of(String type, String id) {
        return em.createQuery("select b.number from BatchLine l join PaymentBatch b on b.id = l.batchId where l.liveSubject = :key", Integer.class)
                .setParameter("key", type + ":" + id).getResultStream().findFirst().orElse(null);
    }

    public void paid(String type, String id) {
        line(type, id).ifPresent(BatchLine::paid);
    }

    public void failed(String type, String id, String why) {
        line(type, id).ifPresent(line -> line.failed(why));
    }

    private Optional<BatchLine> line(String type, String id) {
        return em.createQuery("select l from BatchLine l where l.liveSubject = :key", BatchLine.class).setParameter("key", type + ":" + id).getResultStream().findFirst();
    }
}
