package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.program.ParticipationLifecycle;
import org.cohort.program.ParticipationRef;

/**
 * When a community leaves a round, the proposals to its projects can't come true: they are withdrawn, those who wrote them are
 * told and have the room for others, and nobody is asked to finish, to read or to choose them any more.
 */
@ApplicationScoped
public class CommunityNews {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    IntakeCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    void on(@Observes Transitioned transitioned) {
        if (!(transitioned.subject() instanceof ParticipationLifecycle.Case community) || !community.participation().state().isOut()) {
            return;
        }
        ParticipationRef left = community.ref();
        for (Proposal proposal : open(left.id())) {
            ProposalCase c = cases.of(proposal);
            current.runAs(Actor.SYSTEM, () -> transitions.fire(ProposalLifecycle.TABLE, c, ProposalAction.WITHDRAW, Set.of(Role.SYSTEM), null));
            if (c.siblings().stream().noneMatch(other -> other.isLive() && other.submittedAt() != null)) {
                transitions.refresh(ApplicationLifecycle.TABLE, cases.of(c.application(), c.round()));
            }
            outbox.tell(c.application().accountId(), "proposal.COMMUNITY_LEFT", c.path(), left.communityName(), c.project().title(), left.round().name());
        }
    }

    private List<Proposal> open(Long participation) {
        return em.createQuery("select p from Proposal p join Project j on j.id = p.projectId where j.participationId = :community and p.state in :open"
                        + " order by p.id", Proposal.class).setParameter("community", participation)
                .setParameter("open", List.of(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.SHORTLISTED)).getResultList();
    }
}
