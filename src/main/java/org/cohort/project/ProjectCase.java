package org.cohort.project;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.program.ParticipationRef;

/**
 * A project with what its lifecycle and policy must know.
 *
 * @param mentors every mentorship of it, whatever its state
 * @param window  when the round takes projects, for who acts
 * @param leave   until when an approved one may be withdrawn: at the announcement interns are promised a place in it
 * @param interns whether somebody was accepted for it
 * @param alone   whether nobody but who proposed it coordinates the community
 */
public record ProjectCase(Project project, ParticipationRef participation, List<Mentorship> mentors, Window window, Window leave, boolean interns,
                          boolean alone) {

    public ProjectCase(Project project, ParticipationRef participation, List<Mentorship> mentors, Window window, Window leave, boolean interns) {
        this(project, participation, mentors, window, leave, interns, false);
    }

    /** Whether somebody mentors it, or will once it is approved. */
    boolean hasMentor() {
        return mentors.stream().anyMatch(Mentorship::isLive);
    }

    /** How many mentors it may have, those invited and those asking counted. */
    int most() {
        return participation.round().rules().mentors();
    }

    /** Whether this account is on it in any way that was not ended. */
    boolean involves(Long account) {
        return mentors.stream().anyMatch(m -> m.accountId().equals(account) && m.isOn());
    }

    /** Who proposed it and mentors it still, once it is approved by approval herself; else null. */
    Mentorship lead() {
        return mentors.stream().filter(m -> m.isLead() && m.isLive())
                .filter(m -> project.state() != ProjectState.APPROVED || m.state() == MentorshipState.APPROVED).findFirst().orElse(null);
    }

    /** Whether it is this account's own: she proposed it, and has not left it since it was sent. */
    boolean isOwn(Long account) {
        return account != null && account.equals(project.createdBy()) && (project.state() == ProjectState.DRAFT
                || mentors.stream().anyMatch(m -> m.accountId().equals(account) && m.isLive()));
    }

    Card card() {
        Map<Role, List<Addressee>> people = new EnumMap<>(Role.class);
        Long owner = isOwn(project.createdBy()) ? project.createdBy() : null;
        if (owner != null) {
            people.put(Role.SELF, List.of(Addressee.person(owner)));
        }
        people.put(Role.MENTOR, List.of(Addressee.holders(Role.MENTOR, project.id())));
        // Nobody approves her own: where there is no other coordinator, an organizer does.
        people.put(Role.COORDINATOR, List.of(alone ? Addressee.holders(Role.ORGANIZER, participation.round().programId())
                : Addressee.holders(Role.COORDINATOR, participation.id())));
        Instant due = project.state() == ProjectState.DRAFT ? window.shownEnd() : null;
        return new Card(project.publicId(), project.title(), path(), owner, people, due, project.state() == ProjectState.SUBMITTED ? owner : null)
                .within(participation.title());
    }

    String path() {
        return "/projects/" + project.publicId();
    }
}
