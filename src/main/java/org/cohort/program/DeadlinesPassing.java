package org.cohort.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.web.TurningPoints;

/** Public pages change when a deadline passes; a hidden grace (rule T1) is not shown to anybody, so it turns nothing. */
@Queries
public class DeadlinesPassing implements TurningPoints {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Instant next(Instant after) {
        return em.createQuery("select d.at from DeadlineEntry d where d.at > :after order by d.at", Instant.class)
                .setParameter("after", after).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }
}
