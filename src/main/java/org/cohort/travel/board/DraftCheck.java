package org.cohort.travel.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Word;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantLifecycle;
import org.cohort.travel.grant.GrantState;

/** Whether drafted decisions can be published, each with the reason where not: the lifecycle's own guards, and the fund's money. Changes nothing. */
@ApplicationScoped
class DraftCheck {

    /** A draft with the grant it is about. */
    record Pair(GrantCase grant, DecisionDraft draft) {

        /** Whether the request waits for a decision: one that ended, or is with its writer, takes nothing of the fund. */
        boolean isOpen() {
            GrantState state = grant.grant().state();
            return state == GrantState.IN_REVIEW || state == GrantState.WAITLISTED;
        }

        Amount total() {
            return draft.kind() == DraftKind.OFFER ? draft.total(grant.grant().currency()) : Amount.zero(grant.grant().currency());
        }
    }

    @Inject
    GrantCases cases;

    @Inject
    Clock clock;

    /**
     * The reason for each, in their order.
     *
     * @param takes whether the fund takes promises now
     * @param free  what the fund has to give; the offers take of it one after the other, but for those of requests that ended
     */
    List<Verdict> of(FundRef fund, Verdict takes, Amount free, List<Pair> pairs) {
        List<Verdict> verdicts = new ArrayList<>();
        Amount left = free;
        for (Pair pair : pairs) {
            Verdict verdict = one(pair).and(pair.draft().kind() == DraftKind.OFFER ? takes : Verdict.allowed()).and(Verdict.when(!pair.total().isMoreThan(left), "fund.short", fund.name(), left, pair.total()));
            verdicts.add(verdict);
            left = pair.isOpen() ? left.minus(pair.total()) : left;
        }
        return verdicts;
    }

    /** Whether the current actor may decide this about it now, whatever there is to give. */
    Verdict may(GrantCase c, DraftKind kind) {
        GrantState state = c.grant().state();
        if (state != GrantState.IN_REVIEW && state != GrantState.WAITLISTED) {
            return Verdict.conflict("grants.moved", new Word("state.grant." + state));
        }
        // Who waits already is given another place under the conditions of an offer: the lifecycle knows no act for it.
        GrantAction action = kind == DraftKind.WAITLIST && state == GrantState.WAITLISTED ? GrantAction.OFFER : kind.action();
        return GrantLifecycle.TABLE.may(c, action, cases.rolesOf(c), clock.instant());
    }

    private Verdict one(Pair pair) {
        Verdict may = may(pair.grant(), pair.draft().kind());
        if (!may.isAllowed()) {
            return may;
        }
        Grant grant = pair.grant().grant();
        if (pair.draft().revision() != grant.revision()) {
            return Verdict.conflict("grants.changed");
        }
        return pair.draft().kind() == DraftKind.OFFER ? offer(pair) : Verdict.allowed();
    }

    private static Verdict offer(Pair pair) {
        var amounts = pair.draft().amounts(pair.grant().grant().currency());
        for (CostLine line : pair.grant().grant().lines()) {
            Amount amount = amounts.get(line.publicId());
            if (amount != null && amount.isMoreThan(line.estimated())) {
                return Verdict.rule("grant.moreThanAsked", line.estimated());
            }
        }
        return Verdict.when(pair.total().isPositive(), "grant.offersNothing").and(pair.grant().secondVoice(pair.total()));
    }
}
