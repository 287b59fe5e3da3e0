package org.cohort.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.program.RoundRef;
import org.cohort.project.ProjectRef;

/**
 * A proposal with what its lifecycle and policy must know.
 *
 * @param name     the applicant's name
 * @param window   when she may submit it
 * @param readBy   when the mentors should have read it, or null
 * @param siblings her other proposals in the round
 * @param mentors  the accounts that mentor the project and may know of the proposal: never the applicant herself
 * @param rivals   people with a say in the project who know nothing of this one: they have proposed to work on it themselves, or are
 *                 in conflict with the applicant
 */
public record ProposalCase(Proposal proposal, Application application, ProjectRef project, String name, Window window,
                           Instant readBy, List<Proposal> siblings, List<Long> mentors, List<Long> rivals) {

    RoundRef round() {
        return project.participation().round();
    }

    /** Whether she has all the proposals she may have without this one. */
    boolean isOneTooMany() {
        return siblings.stream().filter(Proposal::isLive).count() >= round().rules().proposals();
    }

    /** Whether another of her proposals has the same rank. */
    boolean isWishTaken() {
        return isWishTaken(proposal.wish());
    }

    boolean isWishTaken(int wish) {
        return siblings.stream().anyMatch(other -> other.isLive() && other.wish() == wish);
    }

    /**
     * Nobody owns it in the card, so that it stands in no list of what the applicant waits for: such a line would change
     * when it is shortlisted. Its mentors are asked by name and never as holders of their role, which the applicant or a rival
     * may hold as well. A draft leads straight into its form.
     */
    Card card() {
        Map<Role, List<Addressee>> people = new EnumMap<>(Role.class);
        people.put(Role.SELF, List.of(Addressee.person(application.accountId())));
        people.put(Role.COORDINATOR, List.of(Addressee.holders(Role.COORDINATOR, project.participation().id())));
        people.put(Role.MENTOR, mentors.stream().map(Addressee::person).toList());
        boolean own = proposal.state() == ProposalState.DRAFT;
        Instant due = own ? window.shownEnd() : readBy;
        return new Card(proposal.publicId(), own ? project.title() : project.title() + " · " + name, own ? path() + "/edit" : path(), null, people, due)
                .within(project.participation().title());
    }

    String path() {
        return "/proposals/" + proposal.publicId();
    }
}
