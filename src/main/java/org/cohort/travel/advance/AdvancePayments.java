package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;

/**
 * What happens to an advance, from the grant's page as from its batch: it moves, its money moves in the fund's ledger, and its line in the batch is
 * settled, all in one transaction (rules G11, M2). Whoever calls has locked the fund before all else.
 */
@ApplicationScoped
class AdvancePayments {

    @Inject
    AdvanceMoney money;

    @Inject
    AdvanceSteps steps;

    @Inject
    AdvanceDebts debts;

    @Inject
    LiveLines lines;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    void fire(AdvanceCase c, AdvanceAction action, Set<Role> roles, String comment) {
        transitions.fire(AdvanceLifecycle.TABLE, c, action, roles, comment);
        switch (action) {
            case REFUSE -> c.advance().refused(comment);
            case RELEASE -> money.requirePromised(c);
            case MARK_PAID -> {
                c.advance().paid(money.pay(c));
                lines.paid(Advances.SUBJECT, c.advance().publicId());
                steps.tellDebt(c.grant());
            }
            case WAS_PAID -> {
                c.advance().paid(money.pay(c));
                steps.tellDebt(c.grant());
            }
            case LET_GO -> {
                c.advance().refused(comment);
                steps.requireClaimHere(c.grant());
                money.giveBack(c);
            }
            case REJECT -> {
                money.rejected(c);
                failed(c, comment);
                steps.stayed(c);
            }
            case FAIL -> {
                money.failed(c);
                failed(c, comment);
                debts.look(c.grant());
            }
            default -> {
                // The others move no money.
            }
        }
    }

    private void failed(AdvanceCase c, String why) {
        c.advance().failed(current.get().accountId(), why);
        lines.failed(Advances.SUBJECT, c.advance().publicId(), why);
    }
}
