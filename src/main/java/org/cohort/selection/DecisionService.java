package org.cohort.selection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.Participation;

/** Takes and changes decisions, until they are announced. */
@UseCase
public class DecisionService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ReviewCases reviews;

    @Inject
    DecisionCases cases;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Decides what becomes of a proposal, or decides anew. A community's decisions are taken one after the other, so that two
     * at once can't fill its last place twice.
     *
     * @throws NotFound when there is no proposal that the actor may see
     * @throws Refused  when no place is left, or decisions are not open
     */
    @Requires(Role.COORDINATOR)
    public void decide(String proposalPublicId, Outcome outcome) {
        if (outcome == null) {
            throw Refused.input("outcome", "choice");
        }
        ProposalRef proposal = reviews.visible(current.get(), proposalPublicId);
        Set<Role> roles = reviews.roles(current.get(), proposal);
        em.find(Participation.class, proposal.project().participation().id(), LockModeType.PESSIMISTIC_WRITE);
        Decision decision = cases.find(proposal.id()).orElseGet(() -> new Decision(proposal.id()));
        DecisionCase subject = cases.of(decision, proposal, outcome);
        DecisionLifecycle.TABLE.may(subject, DecisionAction.DECIDE, roles, clock.instant()).enforce();
        decision.decide(outcome, current.get().accountId(), clock.instant());
        if (decision.id() == null) {
            em.persist(decision);
        }
        transitions.fire(DecisionLifecycle.TABLE, subject, DecisionAction.DECIDE, roles, outcome.name());
    }
}
