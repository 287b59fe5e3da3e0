package org.cohort.fund;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** What a person is to a fund and to an installment (rule S1). */
public final class FundPolicy {

    private FundPolicy() {
    }

    /** To a fund. */
    public static Set<Role> rolesOf(Actor actor, Long fundId, Long programId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.holds(Role.TREASURER, fundId)) {
            roles.add(Role.TREASURER);
        }
        if (actor.holds(Role.ORGANIZER, programId)) {
            roles.add(Role.ORGANIZER);
        }
        if (actor.isSystem()) {
            roles.add(Role.SYSTEM);
        }
        return roles;
    }

    /** The treasurer keeps a fund, the program's organizers look into it, nobody else knows of it. */
    static boolean maySee(Actor actor, FundRef fund) {
        return !rolesOf(actor, fund.id(), fund.programId()).isEmpty();
    }

    /** On her own installment a person is herself only, whatever else she holds. */
    public static Set<Role> rolesOf(Actor actor, Installment installment, Long programId) {
        return actor.is(installment.accountId()) ? EnumSet.of(Role.SELF) : rolesOf(actor, installment.fundId(), programId);
    }
}
