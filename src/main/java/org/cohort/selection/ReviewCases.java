package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.program.Gate;
import org.cohort.program.Windows;

/** Finds reviews with what their lifecycle asks about. */
@ApplicationScoped
class ReviewCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProposalDirectory proposals;

    @Inject
    ConflictFinder conflicts;

    @Inject
    Windows windows;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no proposal that the actor may see here */
    ProposalRef visible(Actor actor, String proposalPublicId) {
        ProposalRef proposal = proposals.proposalByPublicId(proposalPublicId);
        if (roles(actor, proposal).isEmpty()) {
            throw new NotFound();
        }
        return proposal;
    }

    Set<Role> roles(Actor actor, ProposalRef proposal) {
        return ReviewPolicy.rolesOf(actor, proposal, conflicts.of(actor));
    }

    /** The actor's own review of the proposal, a new one that is not stored yet where she began none. */
    ReviewCase own(Actor actor, ProposalRef proposal) {
        return of(find(proposal.id(), actor.accountId()).orElseGet(() -> new Review(proposal.id(), actor.accountId(), clock.instant())), proposal);
    }

    ReviewCase of(Review review, ProposalRef proposal) {
        boolean decided = !em.createQuery("select d.id from Decision d where d.proposalId = :proposal", Long.class)
                .setParameter("proposal", proposal.id()).getResultList().isEmpty();
        return new ReviewCase(review, proposal, windows.of(proposal.project().participation().round().id(), Gate.REVIEW, review.reviewerId(), proposal.project().place()), decided);
    }

    Optional<Review> find(Long proposalId, Long reviewerId) {
        return em.createQuery("select r from Review r where r.proposalId = :proposal and r.reviewerId = :reviewer", Review.class)
                .setParameter("proposal", proposalId).setParameter("reviewer", reviewerId).getResultStream().findFirst();
    }

    /** The submitted reviews, the oldest first. */
    List<Review> submitted(Long proposalId) {
        return em.createQuery("select r from Review r where r.proposalId = :proposal and r.state = :submitted order by r.submittedAt, r.id", Review.class)
                .setParameter("proposal", proposalId).setParameter("submitted", ReviewState.SUBMITTED).getResultList();
    }
}
