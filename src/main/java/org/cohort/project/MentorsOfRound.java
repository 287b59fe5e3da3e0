package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.program.DeadlineKind;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.RoundMembers;
import org.cohort.program.RoundRef;

/** Who mentors a project of the round, or is asked to. */
@ApplicationScoped
class MentorsOfRound implements RoundMembers {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Mentors hand in projects and review; what applicants send concerns them as what comes later. Signing up and choosing is the coordinators'. */
    @Override
    public List<Long> team(DeadlineKind kind, Place place) {
        return kind == Gate.COMMUNITY_SIGN_UP.closes() || kind == Gate.DECISION.closes() ? List.of() : em.createQuery("select m.accountId from Mentorship m join Project p on p.id = m.projectId"
                        + " where m.state = :approved and " + (place.projectId() != null ? "p.id = :place" : "p.participationId = :place"), Long.class)
                .setParameter("approved", MentorshipState.APPROVED).setParameter("place", place.projectId() != null ? place.projectId() : place.participationId())
                .getResultList();
    }

    @Override
    public List<Member> members(RoundRef round) {
        return em.createQuery("select m.accountId, p.title from Mentorship m join Project p on p.id = m.projectId"
                        + " join Participation x on x.id = p.participationId where x.roundId = :round order by p.title", Object[].class)
                .setParameter("round", round.id()).getResultStream().map(row -> new Member((Long) row[0], As.MENTOR, row[1], true)).toList();
    }
}
