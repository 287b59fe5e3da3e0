package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/** The steps a grant takes because something else happened; for the claim and the trip report, in their transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GrantSteps {

    private static final Set<Role> SYSTEM = Set.of(Role.SYSTEM);
    /** The state of a claim whose money has arrived. */
    private static final String ARRIVED = "CONFIRMED";
    /** The state of a trip report that was read and accepted. */
    private static final String ACCEPTED = "ACCEPTED";

    @Inject
    GrantCases cases;

    @Inject
    GrantMoney money;

    @Inject
    Aftermath aftermath;

    @Inject
    AuditTrail audit;

    @Inject
    Transitions transitions;

    @Inject
    Clock clock;

    /** She is back: nothing happens before the conference's last day, or when this is known. */
    public void back(GrantCase c) {
        if (c.grant().state() == GrantState.ACCEPTED && TravelRules.after(c.conference()).isOpen(clock.instant())) {
            transitions.fire(GrantLifecycle.TABLE, c, GrantAction.TRAVEL, SYSTEM, null);
        }
    }

    /** It was over by mistake, or too early: she can claim again, for what is promised again (rule M2); with a report that was accepted it goes on from there. */
    void takenUp(GrantCase c) {
        money.takeUp(c);
        if (ACCEPTED.equals(aftermath.reportState(c.grant().id()))) {
            reported(c);
        }
    }

    /** Her trip report was accepted. Where the rules let the money come first and it has arrived, nothing is left to do. */
    public void reported(GrantCase c) {
        if (c.grant().state() == GrantState.TRAVELLED) {
            transitions.fire(GrantLifecycle.TABLE, c, GrantAction.REPORT, SYSTEM, null);
            if (ARRIVED.equals(aftermath.claimState(c.grant().id()))) {
                settled(c);
            }
        }
    }

    /** She confirmed that the money arrived: what is left is free again. */
    public void settled(GrantCase c) {
        if (c.grant().state() == GrantState.REPORTED) {
            transitions.fire(GrantLifecycle.TABLE, c, GrantAction.SETTLE, SYSTEM, null);
            money.free(c);
        }
    }

    /** No visa came: what the fund's rules pay of the visa is claimed still, and all else is free again, at once (rules G8, M2). */
    void visaRefused(GrantCase c, String comment) {
        Set<Role> roles = cases.rolesOf(c);
        GrantLifecycle.TABLE.may(c, GrantAction.VISA_REFUSED, roles, clock.instant()).enforce();
        end(c, GrantAction.VISA_REFUSED, c.basis().policy().limits().visaIfRefused(), roles, comment);
    }

    /** The time to claim is over, and nobody claimed the fee of a visa that was refused, or ever said whether one came: what is held is free again. */
    void forfeit(Grant grant) {
        GrantCase c = cases.of(grant);
        if (c.grant().approvedTotal().isPositive() && GrantLifecycle.TABLE.may(c, GrantAction.FORFEIT, SYSTEM, clock.instant()).isAllowed()) {
            end(c, GrantAction.FORFEIT, false, SYSTEM, null);
        }
    }

    private void end(GrantCase c, GrantAction action, boolean fee, Set<Role> roles, String comment) {
        // Before it moves: the claim that begins with it is for what is left.
        String taken = grantVisaAlone(c.grant(), fee);
        transitions.fire(GrantLifecycle.TABLE, c, action, roles, comment);
        if (!taken.isEmpty()) {
            audit.record(GrantMoney.SUBJECT, c.grant().publicId(), "UNGRANT", null, null, taken);
        }
        money.freeFrom(c);
    }

    /** The visa's costs alone stay granted, or nothing at all: the rest of the trip doesn't take place. @return what is not granted any more, for the audit trail */
    private static String grantVisaAlone(Grant grant, boolean fee) {
        List<CostLine> taken = grant.lines().stream().filter(line -> line.isGranted() && !(fee && line.category() == CostCategory.VISA)).toList();
        String words = taken.stream().map(line -> line.description() + ": " + line.approved() + " → 0").collect(Collectors.joining("; "));
        taken.forEach(line -> line.approve(Amount.zero(grant.currency())));
        return words;
    }

    /** The time of an offer is over: the money is free again. */
    void lapse(Grant grant) {
        GrantCase c = cases.of(grant);
        transitions.fire(GrantLifecycle.TABLE, c, GrantAction.LAPSE, SYSTEM, null);
        money.free(c);
    }

    void back(Grant grant) {
        back(cases.of(grant));
    }
}
