package org.cohort.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.web.TurningPoints;

/**
 * Public pages change when a deadline or the date asked for before it passes, and when the longer time of a team or a community
 * ends; a hidden grace (rule T1) is not shown to anybody, so it turns nothing.
 */
@Queries
public class DeadlinesPassing implements TurningPoints {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Instant next(Instant after) {
        return Stream.of("select d.at from DeadlineEntry d where d.at > :after order by d.at", "select d.softAt from DeadlineEntry d where d.softAt > :after order by d.softAt",
                        "select e.untilAt from ExtensionGrant e where e.untilAt > :after and e.accountId is null and e.revokedAt is null order by e.untilAt")
                .flatMap(jpql -> em.createQuery(jpql, Instant.class).setParameter("after", after).setMaxResults(1).getResultStream())
                .min(Comparator.naturalOrder()).orElse(null);
    }
}
