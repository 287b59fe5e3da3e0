package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.access.Role;

/** Who coordinates a community in any round of the program: she may need more time to sign it up for this one. */
@ApplicationScoped
class CoordinatorsOfRound implements RoundMembers {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Everything in a community is her affair; a project's team is its mentors'. */
    @Override
    public List<Long> team(DeadlineKind kind, Place place) {
        return place.projectId() != null ? List.of() : em.createQuery("select g.accountId from RoleGrant g where g.role = :coordinator and g.scopeId = :participation", Long.class)
                .setParameter("coordinator", Role.COORDINATOR).setParameter("participation", place.participationId()).getResultList();
    }

    @Override
    public List<Member> members(RoundRef round) {
        return em.createQuery("select distinct g.accountId, c.name from RoleGrant g join Participation x on x.id = g.scopeId"
                        + " join Community c on c.id = x.communityId join ProgramRound r on r.id = x.roundId"
                        + " where g.role = :coordinator and r.programId = :program order by c.name", Object[].class)
                .setParameter("coordinator", Role.COORDINATOR).setParameter("program", round.programId()).getResultStream()
                .map(row -> new Member((Long) row[0], As.COORDINATOR, row[1], true)).toList();
    }
}
