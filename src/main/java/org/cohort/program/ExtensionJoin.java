package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;

/** More time for everybody in a community, where two parts in a round become one: of two for the same the longer stands (rule T3), and both stay in the record. */
@ApplicationScoped
public class ExtensionJoin {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    public void join(Long from, Long to) {
        List<ExtensionGrant> mine = of(to);
        for (ExtensionGrant theirs : of(from)) {
            mine.stream().filter(own -> !own.isRevoked() && !theirs.isRevoked() && own.kind() == theirs.kind()).findFirst().ifPresent(own -> {
                ExtensionGrant shorter = own.untilAt().isBefore(theirs.untilAt()) ? own : theirs;
                shorter.revoke(clock.instant());
                em.persist(new ExtensionChange("REVOKE", shorter, shorter.untilAt(), current.get().accountId(), clock.instant()));
            });
        }
        em.flush();
        em.createQuery("update ExtensionGrant e set e.participationId = :to where e.participationId = :from").setParameter("to", to).setParameter("from", from).executeUpdate();
    }

    private List<ExtensionGrant> of(Long participation) {
        return em.createQuery("select e from ExtensionGrant e where e.participationId = :id order by e.id", ExtensionGrant.class).setParameter("id", participation).getResultList();
    }
}
