package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.program.RoundRef;

/** Who is accepted and not told yet, for what organizers prepare before the announcement; other features ask here and read no decisions. */
@ApplicationScoped
public class AcceptedUntold {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProposalDirectory proposals;

    @Inject
    ConflictFinder conflicts;

    /**
     * The accepted proposals of a round, in no order that says more. Whom a conflict hides from the reader is left out (rule R3), herself too.
     *
     * @throws NotFound for who does not organize the round
     */
    public List<ProposalRef> of(Actor actor, RoundRef round) {
        if (!actor.holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        Set<Long> accepted = new HashSet<>(em.createQuery("select d.proposalId from Decision d join Proposal p on p.id = d.proposalId join Application a on a.id = p.applicationId"
                        + " where a.roundId = :round and d.outcome = :accepted and d.state = :pending", Long.class)
                .setParameter("round", round.id()).setParameter("accepted", Outcome.ACCEPTED).setParameter("pending", DecisionState.PENDING).getResultList());
        if (accepted.isEmpty()) {
            return List.of();
        }
        Conflicts own = conflicts.of(actor);
        return proposals.ofRound(round.id()).stream()
                .filter(proposal -> accepted.contains(proposal.id()) && !own.hide(proposal.applicantId(), proposal.project().id())).toList();
    }
}
