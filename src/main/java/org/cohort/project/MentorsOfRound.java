package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.program.RoundMembers;
import org.cohort.program.RoundRef;

/** Who mentors a project of the round, or is asked to. */
@ApplicationScoped
class MentorsOfRound implements RoundMembers {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Member> members(RoundRef round) {
        return em.createQuery("select m.accountId, p.title from Mentorship m join Project p on p.id = m.projectId"
                        + " join Participation x on x.id = p.participationId where x.roundId = :round order by p.title", Object[].class)
                .setParameter("round", round.id()).getResultStream().map(row -> new Member((Long) row[0], As.MENTOR, row[1], true)).toList();
    }
}
