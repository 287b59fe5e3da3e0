package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.time.Window;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.Windows;

/** Finds decisions with what their lifecycle asks about. */
@ApplicationScoped
class DecisionCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    @Inject
    ProposalDirectory proposals;

    Optional<Decision> find(Long proposalId) {
        return em.createQuery("select d from Decision d where d.proposalId = :proposal", Decision.class)
                .setParameter("proposal", proposalId).getResultStream().findFirst();
    }

    /** @param own what who acts must not know (rule R3): it counts for nothing here, and is counted when the round is announced */
    DecisionCase of(Decision decision, ProposalRef proposal, Outcome wanted, Conflicts own) {
        return new DecisionCase(decision, proposal, wanted, taken(proposal.project().participation().id(), proposal.id(), own),
                window(proposal),
                proposals.applications(List.of(proposal)).get(proposal.applicationId()));
    }

    /** When its community chooses: with the time it was given for that, if any (rule T3). */
    private Window window(ProposalRef proposal) {
        return windows.of(proposal.project().participation().round().id(), Gate.DECISION, null, Place.of(proposal.project().participation()));
    }

    /** How many proposals of the community are accepted, those taken back not counted. @param but one left out, or null */
    long taken(Long participationId, Long but, Conflicts own) {
        List<Object[]> accepted = em.createQuery("""
                        select d.proposalId, a.accountId, p.projectId from Decision d join Proposal p on p.id = d.proposalId join Project x on x.id = p.projectId
                        join Application a on a.id = p.applicationId
                        where x.participationId = :participation and d.outcome = :accepted and p.state <> :withdrawn""", Object[].class)
                .setParameter("participation", participationId).setParameter("accepted", Outcome.ACCEPTED)
                .setParameter("withdrawn", ProposalState.WITHDRAWN).getResultList();
        return accepted.stream().filter(row -> !row[0].equals(but) && !own.hide((Long) row[1], (Long) row[2])).count();
    }
}
