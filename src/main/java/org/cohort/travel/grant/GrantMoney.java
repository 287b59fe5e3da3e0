package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cohort.fund.Balance;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;

/**
 * Keeps the fund's ledger in step with a grant, in the transaction that moves the grant (rules G5, M2): an offer reserves,
 * accepting commits, and whatever ends a trip before it is paid gives the money back, to whoever waits longest.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GrantMoney {

    /** What the ledger calls a grant. */
    public static final String SUBJECT = "grant";

    @Inject
    FundLedger ledger;

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Nobody hands in a request for more than the funds she can be given it from ever received (rules G1, G2): such a figure is a slip. What
     * sponsors gave is the treasurers' to know, so that the refusal names her own sum alone; and a draft is kept whatever stands in it (A2).
     *
     * @param lines of the request
     * @param rows  of the form that the lines stand in; empty where there is no form
     * @throws Refused at the largest amount of the form
     */
    void enforcePlausible(List<CostLine> lines, List<Integer> rows, List<FundRef> funds) {
        if (lines.isEmpty()) {
            return;
        }
        Currency currency = lines.get(0).estimated().currency();
        List<FundRef> hers = funds.stream().filter(fund -> fund.currency().equals(currency)).toList();
        Amount received = Amount.sum(currency, ledger.balances(hers).values().stream().map(Balance::in).toList());
        Amount asked = Amount.sum(currency, lines.stream().map(CostLine::estimated).toList());
        if (asked.isMoreThan(received)) {
            if (rows.isEmpty()) {
                throw new Refused(Verdict.rule("grant.moreThanEver", asked));
            }
            CostLine largest = lines.stream().max(Comparator.comparing(line -> line.estimated().value())).orElseThrow();
            throw Refused.input("amount" + rows.get(largest.position()), "grant.moreThanEver", asked);
        }
    }

    /** @throws org.cohort.kernel.access.Refused when the fund does not cover it */
    void reserve(GrantCase c) {
        ledger.reserve(c.grant().fundId(), c.grant().approvedTotal(), SUBJECT, c.grant().publicId(), c.title());
    }

    void commit(GrantCase c) {
        ledger.commit(c.grant().fundId(), c.grant().approvedTotal(), SUBJECT, c.grant().publicId(), c.title());
    }

    /** Gives back all that is still held for it, and lets who waits longest be looked at again. */
    void free(GrantCase c) {
        Long fund = c.grant().fundId();
        if (fund != null && ledger.held(fund, SUBJECT, c.grant().publicId()).held().isPositive()) {
            ledger.releaseAll(fund, SUBJECT, c.grant().publicId(), c.title());
            promote(c);
        }
    }

    /** Gives back what was committed and is not authorized. For the claim. */
    public void releaseRest(GrantCase c) {
        Amount rest = c.grant().approvedTotal().minus(c.grant().authorizedTotal());
        if (rest.isPositive()) {
            ledger.release(c.grant().fundId(), rest, SUBJECT, c.grant().publicId(), c.title());
        }
    }

    /** Notes that the authorized sum was sent. For the claim. @return the reference on the bank statement */
    public String pay(GrantCase c) {
        return ledger.pay(c.grant().fundId(), c.grant().authorizedTotal(), c.grant().accountId(), SUBJECT, c.grant().publicId());
    }

    /** Notes that it came back. For the claim. */
    public void failed(GrantCase c) {
        ledger.failed(c.grant().fundId(), SUBJECT, c.grant().publicId());
    }

    /** As nobody in particular: who gave the money back is not named to those who keep another person's request. */
    private void promote(GrantCase c) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Grant next = grants.firstWaiting(c.stakes().program(), c.grant().currency(), today);
        if (next != null) {
            current.runAs(Actor.SYSTEM, () ->
                    transitions.fire(GrantLifecycle.TABLE, cases.of(next), GrantAction.PROMOTE, Set.of(Role.SYSTEM), null));
        }
    }
}
