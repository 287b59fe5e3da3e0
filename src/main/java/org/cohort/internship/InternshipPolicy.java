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
        if (actor.is(internship.accountId())) {
            return EnumSet.of(Role.SELF);
        }
        ParticipationRef participation = internship.project().participation();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        add(roles, Role.MENTOR, actor.holds(Role.MENTOR, internship.project().id()));
        add(roles, Role.COORDINATOR, actor.holds(Role.COORDINATOR, participation.id()));
        add(roles, Role.ORGANIZER, actor.holds(Role.ORGANIZER, participation.round().programId()));
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
