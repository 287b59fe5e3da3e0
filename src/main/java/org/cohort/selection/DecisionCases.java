package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;
import org.cohort.program.Gate;
import org.cohort.program.Windows;

/** Finds decisions with what their lifecycle asks about. */
@ApplicationScoped
class DecisionCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    Optional<Decision> find(Long proposalId) {
        return em.createQuery("select d from Decision d where d.proposalId = :proposal", Decision.class)
                .setParameter("proposal", proposalId).getResultStream().findFirst();
    }

    DecisionCase of(Decision decision, ProposalRef proposal, Outcome wanted) {
        return new DecisionCase(decision, proposal, wanted, taken(proposal.project().participation().id(), proposal.id()),
                windows.of(proposal.project().participation().round().id(), Gate.DECISION, null));
    }

    /** How many proposals of the community are accepted, those taken back not counted. @param but one left out, or null */
    long taken(Long participationId, Long but) {
        List<Long> accepted = em.createQuery("""
                        select d.proposalId from Decision d join Proposal p on p.id = d.proposalId join Project x on x.id = p.projectId
                        where x.participationId = :participation and d.outcome = :accepted and p.state <> :withdrawn""", Long.class)
                .setParameter("participation", participationId).setParameter("accepted", Outcome.ACCEPTED)
                .setParameter("withdrawn", ProposalState.WITHDRAWN).getResultList();
        return accepted.stream().filter(id -> !id.equals(but)).count();
    }
}
