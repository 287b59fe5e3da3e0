package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.outbox.Outbox;

/**
 * Tells the organizers, coordinators and mentors of a round, once, that a deadline moved (rule T7). Who has an extension
 * that reaches beyond both dates is not affected (rule T3).
 */
@ApplicationScoped
class DeadlineNotices {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    ProgramDirectory directory;

    @Inject
    Outbox outbox;

    void on(@Observes DeadlineMoved moved) {
        RoundRef round = directory.round(moved.roundId());
        Set<Long> people = new HashSet<>(holders(round));
        people.removeAll(em.createQuery("select e.accountId from ExtensionGrant e where e.roundId = :round and e.kind = :kind "
                        + "and e.revokedAt is null and e.untilAt >= :last", Long.class)
                .setParameter("round", round.id()).setParameter("kind", moved.kind()).setParameter("last", later(moved)).getResultList());
        people.remove(current.get().accountId());
        for (Long person : people) {
            outbox.tell(person, "round.DEADLINE", round.path(), round.name(), moved.kind(), moved.from(), moved.to());
        }
    }

    private Set<Long> holders(RoundRef round) {
        Set<Long> people = new HashSet<>(em.createQuery("select g.accountId from RoleGrant g where g.role = :role and g.scopeId = :program", Long.class)
                .setParameter("role", Role.ORGANIZER).setParameter("program", round.programId()).getResultList());
        people.addAll(em.createQuery("select g.accountId from RoleGrant g join Participation x on x.id = g.scopeId "
                        + "where g.role = :role and x.roundId = :round", Long.class)
                .setParameter("role", Role.COORDINATOR).setParameter("round", round.id()).getResultList());
        people.addAll(em.createQuery("select g.accountId from RoleGrant g join Project p on p.id = g.scopeId "
                        + "join Participation x on x.id = p.participationId where g.role = :role and x.roundId = :round", Long.class)
                .setParameter("role", Role.MENTOR).setParameter("round", round.id()).getResultList());
        return people;
    }

    private static Instant later(DeadlineMoved moved) {
        return moved.from().isAfter(moved.to()) ? moved.from() : moved.to();
    }
}
