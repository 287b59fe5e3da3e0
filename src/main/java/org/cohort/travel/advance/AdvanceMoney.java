package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cohort.fund.FundLedger;
import org.cohort.fund.HeldMoney;
import org.cohort.fund.Portion;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantState;

/**
 * Keeps the fund's ledger in step with advances (rules G5, M2). What is granted is a part of what was promised for the grant: it is promised for the
 * advance instead, so that nothing is counted twice, and goes back to the grant where it is not sent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AdvanceMoney {

    @Inject
    FundLedger ledger;

    @Inject
    HeldMoney held;

    @Inject
    GrantMoney grants;

    @Inject
    Advances advances;

    /** @throws Refused when less than that is promised for the grant */
    void take(AdvanceCase c) {
        held.pass(fund(c), c.advance().granted(), grant(c.grant()), advance(c), c.grant().title());
    }

    /** It is not sent: its money is the grant's again, and free where the grant is over, or its claim needs less. */
    void giveBack(AdvanceCase c) {
        Amount promised = ledger.held(fund(c), Advances.SUBJECT, c.advance().publicId()).committed();
        if (promised.isPositive()) {
            held.pass(fund(c), promised, advance(c), grant(c.grant()), c.grant().title());
        }
        grants.releaseRest(c.grant(), advances.reckoning(c.grant()).left());
    }

    /** @throws Refused unless it is promised */
    void requirePromised(AdvanceCase c) {
        Amount promised = ledger.held(fund(c), Advances.SUBJECT, c.advance().publicId()).committed();
        if (c.advance().granted().isMoreThan(promised)) {
            throw new Refused(Verdict.rule("fund.notReserved", promised, c.advance().granted()));
        }
    }

    /** @return the reference on the bank statement */
    String pay(AdvanceCase c) {
        moved(c);
        return ledger.pay(fund(c), c.advance().granted(), c.advance().accountId(), Advances.SUBJECT, c.advance().publicId());
    }

    /** The bank refused it before any money left. */
    void rejected(AdvanceCase c) {
        ledger.rejected(List.of(new Portion(fund(c), c.advance().granted())), c.advance().accountId(), Advances.SUBJECT, c.advance().publicId());
    }

    /** It came back from the bank: it is promised to her again. */
    void failed(AdvanceCase c) {
        moved(c);
        ledger.failed(fund(c), Advances.SUBJECT, c.advance().publicId());
    }

    /** She gave some of it back. */
    void cameBack(AdvanceCase c, Amount amount, String words) {
        moved(c);
        held.cameBack(fund(c), amount, advance(c), c.grant().title() + ": " + words);
    }

    /** She did not, though it was noted. */
    void notBack(AdvanceCase c, Amount amount, String words) {
        moved(c);
        held.notBack(fund(c), amount, advance(c), c.grant().title() + ": " + words);
    }

    /**
     * After something came back: what of it her claim can come to again is promised for the grant, as it was; the rest is free.
     *
     * @param left what the claim could come to before
     */
    void settle(GrantCase grant, Amount left, Amount back) {
        Amount again = advances.reckoning(grant).left().minus(left);
        if (again.isPositive()) {
            held.again(grant.grant().fundId(), again, grant(grant), grant.title());
        }
        if (back.isMoreThan(again)) {
            grants.freed(grant);
        }
    }

    /** Her claim can come to so much less: that is not promised for the grant any more, as far as it still was. */
    void less(GrantCase grant, Amount amount) {
        Amount rest = amount.min(ledger.held(grant.grant().fundId(), GrantMoney.SUBJECT, grant.grant().publicId()).held().minus(advances.reckoning(grant).left()));
        if (rest.isPositive()) {
            ledger.release(grant.grant().fundId(), rest, GrantMoney.SUBJECT, grant.grant().publicId(), grant.title());
        }
    }

    /** What a trip that is closed cost may have been told. */
    private static void moved(AdvanceCase c) {
        if (c.grant().grant().state() == GrantState.CLOSED) {
            c.advance().movedLate();
        }
    }

    private static Long fund(AdvanceCase c) {
        return c.grant().grant().fundId();
    }

    private static HeldMoney.Of grant(GrantCase grant) {
        return new HeldMoney.Of(GrantMoney.SUBJECT, grant.grant().publicId());
    }

    private static HeldMoney.Of advance(AdvanceCase c) {
        return new HeldMoney.Of(Advances.SUBJECT, c.advance().publicId());
    }
}
