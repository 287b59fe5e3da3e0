package org.cohort.identity;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** What somebody is to an account: it is her own, or she keeps the installation. On her own she is nothing else. */
public final class AccountPolicy {

    private AccountPolicy() {
    }

    public static Set<Role> rolesOf(Actor actor, Account account) {
        if (actor.is(account.id())) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.holds(Role.ADMINISTRATOR)) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (actor.isSystem()) {
            roles.add(Role.SYSTEM);
        }
        return roles;
    }

    /** Address and settings of an account are for its owner and the administrator; names are given out by features. */
    public static boolean maySee(Actor actor, Account account) {
        return !rolesOf(actor, account).isEmpty();
    }
}
