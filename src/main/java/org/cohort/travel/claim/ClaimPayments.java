package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantSteps;

/**
 * What happens to a claim once it is authorized, from its page as from its batch: it moves, its money moves in the fund's ledger, and its line in
 * the batch is settled, all in one transaction (rules G11, M2). Whoever calls has locked the fund before all else.
 */
@ApplicationScoped
class ClaimPayments {

    @Inject
    GrantMoney money;

    @Inject
    GrantSteps steps;

    @Inject
    LiveLines lines;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    void fire(ClaimCase c, ClaimAction action, Set<Role> roles, String comment) {
        transitions.fire(ClaimLifecycle.TABLE, c, action, roles, comment);
        String id = c.grant().grant().publicId();
        switch (action) {
            case RELEASE -> money.requirePromised(c.grant(), c.toPay());
            case MARK_PAID -> {
                c.claim().paid(current.get().accountId(), money.pay(c.grant(), c.toPay()));
                lines.paid(GrantMoney.SUBJECT, id);
            }
            case REJECT -> {
                money.rejected(c.grant(), c.toPay());
                failed(c, comment);
            }
            case FAIL -> {
                money.failed(c.grant(), c.toPay());
                failed(c, comment);
            }
            case CONFIRM, COVER -> steps.settled(c.grant());
            default -> {
                // Correcting moves no money: it is held for her as it was.
            }
        }
    }

    /** Where what she had before the trip is all that it comes to, and it arrived, nothing is left to do. Else whoever is asked for it may be others now. */
    void look(ClaimCase c) {
        if (c.isCovered() && c.taken().arrived()) {
            fire(c, ClaimAction.COVER, Set.of(Role.SYSTEM), null);
        } else {
            transitions.refresh(ClaimLifecycle.TABLE, c);
        }
    }

    private void failed(ClaimCase c, String why) {
        c.claim().failed(current.get().accountId(), why);
        lines.failed(GrantMoney.SUBJECT, c.grant().grant().publicId(), why);
    }
}
