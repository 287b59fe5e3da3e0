package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.travel.grant.Aftermath;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantState;

/**
 * What becomes of advances because something else happened. She is back: nobody grants any more. The claim is authorized: what is not on its way by
 * then is not sent any more, but paid with the claim. The trip is off: nothing more is sent, what was is owed, and the request begins anew only without it.
 */
@ApplicationScoped
public class AdvanceSteps {

    private static final Set<Role> SYSTEM = Set.of(Role.SYSTEM);
    /** The state of a claim that is to be paid and on whose way nothing has been done. */
    private static final String TO_BE_PAID = "AUTHORIZED";

    @Inject
    Advances advances;

    @Inject
    AdvanceDebts debts;

    @Inject
    AdvanceMoney money;

    @Inject
    Aftermath aftermath;

    @Inject
    LiveLines lines;

    @Inject
    Transitions transitions;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    public void heard(@Observes Transitioned transitioned) {
        if (!(transitioned.subject() instanceof GrantCase grant) || !(transitioned.to() instanceof GrantState state)) {
            return;
        }
        if (transitioned.action() == GrantAction.REOPEN) {
            // It forgets what was offered, and so which fund the money goes back to.
            Verdict.when(advances.of(grant.grant().id()).stream().noneMatch(one -> one.state().counts() && one.kept().isPositive()), "advance.stillOut").enforce();
        } else if (state == GrantState.TRAVELLED) {
            drop(grant, c -> c.advance().state() == AdvanceState.ASKED);
            Reckoning now = advances.reckoning(grant);
            if (transitioned.action() == GrantAction.TAKE_UP && now.taken().sent().isMoreThan(now.owed())) {
                // As long as it was over all that was sent was owed.
                tellCovered(grant, now.taken().sent().minus(now.owed()));
            }
            debts.look(grant);
        } else if (state.isOver() && state != GrantState.SETTLED && grant.grant().fundId() != null && grant.grant().authorizedTotal().isZero()) {
            drop(grant, c -> c.advance().state() == AdvanceState.ASKED || AdvancePolicy.isHere(c.advance().state(), c.batch()));
            tellDebt(grant);
        }
    }

    /** The claim is authorized. For the claim, in its transaction. */
    public void authorized(GrantCase grant) {
        drop(grant, c -> c.advance().state() == AdvanceState.ASKED || AdvancePolicy.isHere(c.advance().state(), c.batch()));
        tellDebt(grant);
    }

    /** The claim is looked at again: what was more than authorized may be covered. For the claim, in its transaction. @param owed what was to be given back before */
    public void takenBack(GrantCase grant, Amount owed) {
        Amount less = owed.minus(advances.reckoning(grant).owed());
        if (less.isPositive()) {
            tellCovered(grant, less);
        }
        debts.look(grant);
    }

    /** The bank did not take it, or it left its batch: where the trip is off, or the claim can still pay it, it is no advance any more. */
    void stayed(AdvanceCase c) {
        Reckoning now = advances.reckoning(c.grant());
        boolean refused = c.advance().state() == AdvanceState.FAILED;
        if ((refused || c.advance().state() == AdvanceState.GRANTED && advances.of(c.advance(), c.grant()).batch() == null) && (now.authorized() == null ? c.grant().grant().state().isOver() : isClaimHere(c.grant()))) {
            drop(c);
        }
    }

    /** What is to be given back is told once it is known: to her, whom Today asks for it, and to those who keep the fund. */
    void tellDebt(GrantCase grant) {
        debts.look(grant);
        Amount owed = advances.reckoning(grant).owed();
        if (owed.isPositive()) {
            tell(grant, "advance.OWED", owed);
        }
    }

    /** Nobody gives back what she was told to and need not any more. */
    private void tellCovered(GrantCase grant, Amount amount) {
        tell(grant, "advance.COVERED", amount);
    }

    private void tell(GrantCase grant, String notice, Amount amount) {
        Stream.concat(Stream.of(grant.grant().accountId()), people.holders(Role.TREASURER, grant.grant().fundId()).stream()).distinct()
                .forEach(account -> outbox.tell(account, notice, grant.path(), grant.title(), amount));
    }

    /** @throws Refused where the claim that would have to pay it is on its way already */
    void requireClaimHere(GrantCase grant) {
        Verdict.when(advances.reckoning(grant).authorized() == null || isClaimHere(grant), "advance.claimSent").enforce();
    }

    /** Whether its claim is authorized and nothing is done on its way yet. */
    boolean isClaimHere(GrantCase grant) {
        return TO_BE_PAID.equals(aftermath.claimState(grant.grant().id())) && lines.of(GrantMoney.SUBJECT, grant.grant().publicId()) == null;
    }

    private void drop(GrantCase grant, Predicate<AdvanceCase> which) {
        advances.of(grant.grant().id()).stream().map(advance -> advances.of(advance, grant)).filter(which).forEach(this::drop);
    }

    private void drop(AdvanceCase c) {
        if (c.batch() != null) {
            lines.drop(Advances.SUBJECT, c.advance().publicId());
        }
        transitions.fire(AdvanceLifecycle.TABLE, c, AdvanceAction.DROP, SYSTEM, null);
        money.giveBack(c);
    }
}
