package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cohort.program.DeadlineKind;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.RoundMembers;
import org.cohort.program.RoundRef;

/** Who has applied to a round or begun to; and the one place that says of which of them an organizer must know nothing (rule R3). */
@ApplicationScoped
class ApplicantsOfRound implements RoundMembers {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Recusals recusals;

    /** Who proposes to work there has more time for it. */
    @Override
    public List<Long> team(DeadlineKind kind, Place place) {
        return kind != Gate.PROPOSAL.closes() ? List.of() : em.createQuery("select a.accountId from Proposal q join Application a on a.id = q.applicationId"
                        + " join Project p on p.id = q.projectId where q.state <> :withdrawn and "
                        + (place.projectId() != null ? "p.id = :place" : "p.participationId = :place"), Long.class)
                .setParameter("withdrawn", ProposalState.WITHDRAWN).setParameter("place", place.projectId() != null ? place.projectId() : place.participationId())
                .getResultList();
    }

    @Override
    public List<Member> members(RoundRef round) {
        return em.createQuery("select a.accountId, a.submittedAt from Application a where a.roundId = :round", Object[].class)
                .setParameter("round", round.id()).getResultStream()
                .map(row -> new Member((Long) row[0], As.APPLICANT, row[1], row[1] != null)).toList();
    }

    /** Those she is in conflict with, and those who propose to work on a project that she proposes to work on herself. */
    @Override
    public Set<Long> hiddenFrom(Long account, RoundRef round) {
        Set<Long> hidden = new HashSet<>(recusals.of(account));
        hidden.addAll(em.createQuery("select b.accountId from Proposal q join Application b on b.id = q.applicationId"
                        + " where b.roundId = :round and b.accountId <> :me and q.state <> :withdrawn and q.projectId in"
                        + " (select p.projectId from Proposal p join Application a on a.id = p.applicationId"
                        + " where a.accountId = :me and p.state <> :withdrawn)", Long.class)
                .setParameter("round", round.id()).setParameter("me", account).setParameter("withdrawn", ProposalState.WITHDRAWN).getResultList());
        return hidden;
    }
}
