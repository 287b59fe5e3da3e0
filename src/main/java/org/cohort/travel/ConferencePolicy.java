package org.cohort.travel;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** What an actor is to a community's conferences, and to a person's appearance there. Everybody may see a conference. */
public final class ConferencePolicy {

    private ConferencePolicy() {
    }

    /** COORDINATOR, ORGANIZER, SYSTEM or nothing. */
    public static Set<Role> rolesOf(Actor actor, Hosts hosts) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.isSystem()) {
            roles.add(Role.SYSTEM);
        }
        if (hosts.participations().stream().anyMatch(participation -> actor.holds(Role.COORDINATOR, participation))) {
            roles.add(Role.COORDINATOR);
        }
        if (hosts.programs().stream().anyMatch(program -> actor.holds(Role.ORGANIZER, program))) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }

    /** On her own appearance a person is only SELF. */
    public static Set<Role> rolesOf(Actor actor, Appearance appearance, Hosts hosts) {
        return actor.is(appearance.accountId()) ? EnumSet.of(Role.SELF) : rolesOf(actor, hosts);
    }

    /** A proposed appearance is known to her and to who keeps the conference; an accepted one to everybody. */
    public static boolean maySee(Actor actor, Appearance appearance, Hosts hosts) {
        return appearance.state() == AppearanceState.ACCEPTED || appearance.state() == AppearanceState.HELD
                || !rolesOf(actor, appearance, hosts).isEmpty();
    }
}
