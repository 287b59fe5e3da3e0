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
import org.cohort.kernel.access.Verdict;
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
    ConflictFinder conflicts;

    @Inject
    Transitions transitions;

    @Inject
    SelectionTasks tasks;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Decides what becomes of a proposal, or decides anew. A community's decisions are taken one after the other, so that two
     * at once can't fill its last place twice.
     *
     * @param version of the decision the page showed; 0 where there was none
     * @throws NotFound when there is no proposal that the actor may see
     * @throws Refused  when no place is left, decisions are not open, or somebody decided meanwhile
     */
    @Requires(Role.COORDINATOR)
    public void decide(String proposalPublicId, Outcome outcome, int version) {
        if (outcome == null) {
            throw Refused.input("outcome", "choice");
        }
        em.find(Participation.class, reviews.visible(current.get(), proposalPublicId).project().participation().id(), LockModeType.PESSIMISTIC_WRITE);
        ProposalRef proposal = reviews.visible(current.get(), proposalPublicId);
        Set<Role> roles = reviews.roles(current.get(), proposal);
        Decision decision = cases.find(proposal.id()).orElseGet(() -> new Decision(proposal.id()));
        if ((decision.id() == null ? 0 : decision.version()) != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        DecisionCase subject = cases.of(decision, proposal, outcome, conflicts.of(current.get()));
        // Whether it was on the waiting list is asked of the decision as it stood: the new one is written afterwards.
        transitions.fire(DecisionLifecycle.TABLE, subject, DecisionAction.DECIDE, roles, outcome.name());
        decision.decide(outcome, current.get().accountId(), clock.instant());
        if (decision.id() == null) {
            em.persist(decision);
        }
        tasks.run();
    }
}
