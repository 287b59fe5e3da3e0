package org.cohort.travel.claim;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.travel.grant.GrantPolicy;
import org.cohort.travel.grant.Stakes;

/** What an actor is to a claim: receipts are for who wrote it and for who pays it, not for mentors and coordinators. */
public final class ClaimPolicy {

    private ClaimPolicy() {
    }

    public static Set<Role> rolesOf(Actor actor, Stakes stakes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(GrantPolicy.rolesOf(actor, stakes));
        roles.remove(Role.MENTOR);
        roles.remove(Role.COORDINATOR);
        return roles;
    }

    /** A draft is hers alone. */
    public static boolean maySee(Actor actor, Stakes stakes, ClaimState state) {
        Set<Role> roles = rolesOf(actor, stakes);
        return state == ClaimState.DRAFT ? roles.contains(Role.SELF) || roles.contains(Role.SYSTEM) : !roles.isEmpty();
    }
}
