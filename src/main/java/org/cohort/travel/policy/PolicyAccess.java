package org.cohort.travel.policy;

import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** Who reads and changes a fund's rules on the fund's own page: who keeps the fund, and who organizes its program (rule S1). */
final class PolicyAccess {

    private PolicyAccess() {
    }

    static boolean mayChange(Actor actor, FundRef fund) {
        return actor.holds(Role.TREASURER, fund.id()) || actor.holds(Role.ORGANIZER, fund.programId());
    }
}
