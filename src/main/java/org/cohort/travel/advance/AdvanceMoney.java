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
import org.cohort.travel.grant.GrantMoney;

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
        held.pass(fund(c), c.advance().granted(), grant(c), advance(c), c.grant().title());
    }

    /** It is not sent: its money is the grant's again, and free where the grant is over, or its claim needs less. */
    void giveBack(AdvanceCase c) {
        Amount promised = ledger.held(fund(c), Advances.SUBJECT, c.advance().publicId()).committed();
        if (promised.isPositive()) {
            held.pass(fund(c), promised, advance(c), grant(c), c.grant().title());
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
        return ledger.pay(fund(c), c.advance().granted(), c.advance().accountId(), Advances.SUBJECT, c.advance().publicId());
    }

    /** The bank refused it before any money left. */
    void rejected(AdvanceCase c) {
        ledger.rejected(List.of(new Portion(fund(c), c.advance().granted())), c.advance().accountId(), Advances.SUBJECT, c.advance().publicId());
    }

    /** It came back from the bank: it is promised to her again. */
    void failed(AdvanceCase c) {
        ledger.failed(fund(c), Advances.SUBJECT, c.advance().publicId());
    }

    /** She gave some of it back. */
    void cameBack(AdvanceCase c, Amount amount, String words) {
        held.cameBack(fund(c), amount, advance(c), c.grant().title() + ": " + words);
        grants.freed(c.grant());
    }

    private static Long fund(AdvanceCase c) {
        return c.grant().grant().fundId();
    }

    private static HeldMoney.Of grant(AdvanceCase c) {
        return new HeldMoney.Of(GrantMoney.SUBJECT, c.grant().grant().publicId());
    }

    private static HeldMoney.Of advance(AdvanceCase c) {
        return new HeldMoney.Of(Advances.SUBJECT, c.advance().publicId());
    }
}
