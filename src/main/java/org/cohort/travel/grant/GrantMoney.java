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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.Balance;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.fund.Portion;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;

/**
 * Keeps the fund's ledger in step with a grant, in the transaction that moves the grant (rules G5, M2): an offer reserves,
 * accepting commits, and whatever ends a trip before it is paid gives the money back, to those who wait.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GrantMoney {

    /** What the ledger calls a grant. */
    public static final String SUBJECT = "grant";

    @Inject
    FundLedger ledger;

    @Inject
    OpenPeriods periods;

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    OnAccount onAccount;

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

    /** @throws org.cohort.kernel.access.Refused when a fund does not cover what it is to pay: nothing is set aside of any then */
    void reserve(GrantCase c) {
        approved(c).forEach(portion -> ledger.reserve(portion.fundId(), portion.amount(), SUBJECT, c.grant().publicId(), c.title()));
    }

    void commit(GrantCase c) {
        approved(c).forEach(portion -> ledger.commit(portion.fundId(), portion.amount(), SUBJECT, c.grant().publicId(), c.title()));
    }

    private List<Portion> approved(GrantCase c) {
        lock(c);
        return Shares.of(c.grant(), c.grant().approvedTotal());
    }

    /**
     * Promises so much of what isn't promised for it any more as it takes to have this much promised again: it goes on after it went back. For the
     * claim, too. @throws Refused when a fund does not cover its share
     */
    public void promiseAgain(GrantCase c, Amount needed) {
        lock(c);
        for (Portion portion : Shares.of(c.grant(), needed)) {
            Amount missing = portion.amount().minus(held(portion.fundId(), c).held());
            if (missing.isPositive()) {
                ledger.reserve(portion.fundId(), missing, SUBJECT, c.grant().publicId(), c.title());
                ledger.commit(portion.fundId(), missing, SUBJECT, c.grant().publicId(), c.title());
            }
        }
    }

    /** As for an offer: money of a fund is given by its treasurer or an organizer. */
    private void requireGiver(GrantCase c, Long fund) {
        Set<Role> roles = cases.rolesOf(c);
        Verdict.when(roles.contains(Role.ORGANIZER) || roles.contains(Role.SYSTEM) || current.get().holds(Role.TREASURER, fund), "grant.othersMoney", c.fundName(fund)).enforce();
    }

    /** It is taken up again: what her claim can come to is promised again. */
    void takeUp(GrantCase c) {
        Amount left = onAccount.left(c);
        Shares.of(c.grant(), left).forEach(portion -> requireGiver(c, portion.fundId()));
        promiseAgain(c, left);
    }

    /** Gives back all that is still held for it, and lets who waits be looked at again. */
    void free(GrantCase c) {
        releaseRest(c, Amount.zero(c.grant().currency()));
    }

    /** Gives back what was promised and isn't granted any more. */
    void freeFrom(GrantCase c) {
        releaseRest(c, onAccount.left(c));
    }

    /** Gives back what is held and not to be paid any more: what was promised and is not authorized. For the claim. @param toPay what is */
    public void releaseRest(GrantCase c, Amount toPay) {
        Map<Long, Amount> shares = Shares.of(c.grant(), toPay).stream().collect(Collectors.toMap(Portion::fundId, Portion::amount));
        lock(c);
        List<Long> freed = Shares.funds(c.grant()).stream().filter(fund -> {
            Amount rest = held(fund, c).held().minus(shares.getOrDefault(fund, Amount.zero(c.grant().currency())));
            if (rest.isPositive()) {
                ledger.release(fund, rest, SUBJECT, c.grant().publicId(), c.title());
            }
            return rest.isPositive();
        }).toList();
        freed.forEach(fund -> promote(c, fund));
    }

    /** Money came back to its fund: who waits is looked at again. */
    public void freed(GrantCase c) {
        promote(c, c.grant().fundId());
    }

    /** Notes that so much was sent. For the claim. @return the reference on the bank statement */
    public String pay(GrantCase c, Amount amount) {
        return ledger.pay(Shares.of(c.grant(), amount), c.grant().accountId(), SUBJECT, c.grant().publicId());
    }

    /** Lets nobody else move money of its funds until the transaction ends. For the claim. */
    public void lock(String publicId) {
        ledger.lock(grants.fundsOf(publicId));
    }

    /** The same of one that was read, with the funds that it is offered from now: in their order, so that nobody waits for each other. */
    void lock(GrantCase c) {
        ledger.lock(Shares.funds(c.grant()));
    }

    /** For the claim. @throws Refused unless so much is promised */
    public void requirePromised(GrantCase c, Amount amount) {
        for (Portion portion : Shares.of(c.grant(), amount)) {
            Amount promised = held(portion.fundId(), c).committed();
            if (portion.amount().isMoreThan(promised)) {
                throw new Refused(Verdict.rule("fund.notReserved", promised, portion.amount()));
            }
        }
    }

    /** Notes that the bank refused it before any money left. For the claim. */
    public void rejected(GrantCase c, Amount amount) {
        ledger.rejected(Shares.of(c.grant(), amount), c.grant().accountId(), SUBJECT, c.grant().publicId());
    }

    /** Notes that so much came back. For the claim. */
    public void failed(GrantCase c, Amount amount) {
        ledger.failed(Shares.of(c.grant(), amount).stream().map(Portion::fundId).toList(), SUBJECT, c.grant().publicId());
    }

    private Balance held(Long fund, GrantCase c) {
        return ledger.held(fund, SUBJECT, c.grant().publicId());
    }

    /** Gives it a place on the waiting list. @param place from 1, or null for the last */
    void queue(GrantCase c, Integer place) {
        c.grant().queue(place == null ? grants.lastPlace(c.stakes().program(), c.grant().currency()) + 1 : place);
    }

    /**
     * Lets those who wait be looked at again, in their order, as far as what is free covers what each asks for: who asks for more than that is
     * passed over, and keeps her place (rule G5). What those ask for who were promoted before and are not decided about is not free for others.
     * A fund whose period is closed, or about to be, promotes nobody: it could not offer them anything.
     * As nobody in particular: who gave the money back is not named to those who keep another person's request.
     */
    private void promote(GrantCase c, Long fund) {
        if (!periods.shut(List.of(fund)).isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Long program = c.stakes().program();
        Amount free = ledger.balance(fund).free();
        for (Grant promoted : grants.promoted(program, c.grant().currency())) {
            free = free.minus(promoted.estimatedTotal());
        }
        for (Grant next : grants.waiting(program, c.grant().currency(), today)) {
            if (!next.estimatedTotal().isMoreThan(free)) {
                free = free.minus(next.estimatedTotal());
                current.runAs(Actor.SYSTEM, () ->
                        transitions.fire(GrantLifecycle.TABLE, cases.of(next), GrantAction.PROMOTE, Set.of(Role.SYSTEM), null));
            }
        }
    }
}
