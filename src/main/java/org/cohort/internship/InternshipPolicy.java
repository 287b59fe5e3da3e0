package org.cohort.internship;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.program.ParticipationRef;

/** What somebody is to an internship and to all that belongs to it. To her own an intern is only {@link Role#SELF}. */
public final class InternshipPolicy {

    private InternshipPolicy() {
    }

    public static Set<Role> rolesOf(Actor actor, InternshipRef internship) {
        ParticipationRef participation = internship.project().participation();
        return rolesOf(actor, internship.accountId(), internship.project().id(), participation.id(), participation.round().programId());
    }

    /** The same by the keys of the intern's account and of what the internship belongs to, for lists of many. */
    public static Set<Role> rolesOf(Actor actor, Long accountId, Long projectId, Long participationId, Long programId) {
        if (actor.is(accountId)) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        add(roles, Role.MENTOR, actor.holds(Role.MENTOR, projectId));
        add(roles, Role.COORDINATOR, actor.holds(Role.COORDINATOR, participationId));
        add(roles, Role.ORGANIZER, actor.holds(Role.ORGANIZER, programId));
        add(roles, Role.SYSTEM, actor.isSystem());
        return roles;
    }

    public static boolean maySee(Actor actor, InternshipRef internship) {
        return !rolesOf(actor, internship).isEmpty();
    }

    private static void add(Set<Role> roles, Role role, boolean held) {
        if (held) {
            roles.add(role);
        }
    }
}
