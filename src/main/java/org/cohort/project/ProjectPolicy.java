package org.cohort.project;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.program.RoundState;

/** What a person is to a project and to its mentorships, and what she may see of them. */
public final class ProjectPolicy {

    private ProjectPolicy() {
    }

    /**
     * On the project she proposed a person is only SELF, so that nobody approves her own; once she does not mentor it any more
     * she is nothing to it.
     */
    public static Set<Role> rolesOf(Actor actor, ProjectCase c) {
        if (actor.isSystem()) {
            return EnumSet.of(Role.SYSTEM);
        }
        if (actor.is(c.project().createdBy())) {
            return c.isOwn(actor.accountId()) ? EnumSet.of(Role.SELF) : EnumSet.noneOf(Role.class);
        }
        Set<Role> roles = over(actor, c);
        if (actor.holds(Role.MENTOR, c.project().id())) {
            roles.add(Role.MENTOR);
        }
        return roles;
    }

    /** On her own mentorship a person is only SELF; MENTOR is the project's lead. */
    public static Set<Role> rolesOf(Actor actor, MentorshipCase c) {
        if (actor.isSystem()) {
            return EnumSet.of(Role.SYSTEM);
        }
        if (actor.is(c.mentorship().accountId())) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = over(actor, c.project());
        if (c.project().lead() != null && actor.is(c.project().lead().accountId())) {
            roles.add(Role.MENTOR);
        }
        return roles;
    }

    /** An approved project of a published round is public, also while a change of it or of its community's part waits for approval; any other is known to those who have a part in it. */
    public static boolean maySee(Actor actor, ProjectCase c) {
        return isPublic(c) || !rolesOf(actor, c).isEmpty() || !over(actor, c).isEmpty() || c.involves(actor.accountId());
    }

    static boolean isPublic(ProjectCase c) {
        return c.project().isOffered() && c.participation().takesPart()
                && c.participation().round().state() != RoundState.DRAFT;
    }

    private static Set<Role> over(Actor actor, ProjectCase c) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.holds(Role.COORDINATOR, c.participation().id())) {
            roles.add(Role.COORDINATOR);
        }
        if (actor.holds(Role.ORGANIZER, c.participation().round().programId())) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }
}
