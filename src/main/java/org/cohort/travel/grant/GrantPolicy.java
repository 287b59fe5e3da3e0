package org.cohort.travel.grant;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** What an actor is to a grant, and whether she may see it (rules S1, G4). */
public final class GrantPolicy {

    private static final Set<Role> SEE_FUND = EnumSet.of(Role.TREASURER, Role.ORGANIZER, Role.COORDINATOR);

    private GrantPolicy() {
    }

    /** On her own grant a person is only SELF, whatever else she holds. */
    public static Set<Role> rolesOf(Actor actor, Stakes stakes) {
        if (actor.isSystem()) {
            return EnumSet.of(Role.SYSTEM);
        }
        if (actor.is(stakes.account())) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.holds(Role.MENTOR, stakes.project())) {
            roles.add(Role.MENTOR);
        }
        if (actor.holds(Role.COORDINATOR, stakes.participation())) {
            roles.add(Role.COORDINATOR);
        }
        if (stakes.funds().stream().anyMatch(fund -> actor.holds(Role.TREASURER, fund))) {
            roles.add(Role.TREASURER);
        }
        if (actor.holds(Role.ORGANIZER, stakes.program())) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }

    /** A draft is hers alone; from then on those who have a part in it see it, and nobody else. */
    public static boolean maySee(Actor actor, Stakes stakes, GrantState state) {
        Set<Role> roles = rolesOf(actor, stakes);
        return state == GrantState.DRAFT ? roles.contains(Role.SELF) || roles.contains(Role.SYSTEM) : !roles.isEmpty();
    }

    /** What leads to a decision is known, before it is published, to those who decide, but to none of them who has a conflict with her (rule G6). */
    static boolean mayKnowBefore(Set<Role> roles, boolean conflicted) {
        return !conflicted && (roles.contains(Role.TREASURER) || roles.contains(Role.ORGANIZER));
    }

    /** The fund's balance stands beside every decision, and is nobody else's business. */
    public static boolean maySeeFund(Set<Role> roles) {
        return roles.stream().anyMatch(SEE_FUND::contains);
    }
}
