package org.cohort.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/**
 * A mentorship with what its lifecycle and policy must know.
 *
 * @param name the person's name as she writes it
 */
public record MentorshipCase(Mentorship mentorship, ProjectCase project, String name) {

    /** Whether a project that is approved, or was until a change of it, would be left without anybody to mentor it: people may have proposed to it. */
    boolean isLast() {
        return mentorship.state() == MentorshipState.APPROVED
                && (project.project().state() == ProjectState.APPROVED || project.project().approvedAt() != null)
                && project.mentors().stream().filter(m -> m.state() == MentorshipState.APPROVED).count() == 1;
    }

    /** Whether the round lets one more mentor the project: who is on it already, invited or asking, was counted when she came. */
    boolean hasRoom() {
        return project.mentors().stream().filter(m -> m != mentorship)
                .filter(mentorship.isOn() ? m -> m.state() == MentorshipState.APPROVED : Mentorship::isOn).count() < project.most();
    }

    boolean isInvitation() {
        return mentorship.state() == MentorshipState.DRAFT && mentorship.invitedBy() != null;
    }

    /** The lead is approved with the project, not before it. */
    boolean isApprovedWithProject() {
        return mentorship.isLead() && project.project().state() != ProjectState.APPROVED;
    }

    /** Whether she proposed the project and left it: another leads it now, or nobody. */
    boolean isFormerLead() {
        return mentorship.isLead() && !mentorship.isLive();
    }

    Card card() {
        Map<Role, List<Addressee>> people = new EnumMap<>(Role.class);
        // A lead who stays goes with the project, whose own task and notices tell of it.
        if (!mentorship.isLead() || !mentorship.isLive()) {
            if (mentorship.state() != MentorshipState.DRAFT || isInvitation()) {
                people.put(Role.SELF, List.of(Addressee.person(mentorship.accountId())));
            }
            Mentorship lead = project.lead();
            if (lead != null && !lead.accountId().equals(mentorship.accountId())) {
                people.put(Role.MENTOR, List.of(Addressee.person(lead.accountId())));
            }
            people.put(Role.COORDINATOR, List.of(Addressee.holders(Role.COORDINATOR, project.participation().id())));
        }
        return new Card(mentorship.publicId(), project.project().title() + " · " + name, project.path(), mentorship.accountId(), people, null).within(project.participation().title());
    }
}
