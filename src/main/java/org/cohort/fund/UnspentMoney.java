package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/** What leaves a fund unspent, as entries of its ledger and of the one it goes to (rule M2); only what is free (rule G5). In the caller's transaction, like {@link FundLedger}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnspentMoney {

    /** What the ledger calls a period. */
    static final String SUBJECT = "fundPeriod";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundLedger ledger;

    @Inject
    OpenPeriods periods;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    /** Back to the sponsor. @param period its public id @throws Refused when less is free */
    public void giveBack(Long fundId, Amount amount, String period, String reason) {
        Fund fund = ledger.lockAll(List.of(fundId)).get(fundId);
        requireFree(fund, amount);
        write(fund, EntryKind.GIVEN_BACK, amount, period, reason);
    }

    /** To another fund of the same program, purpose and currency, which takes money. @throws Refused when it is none, or less is free */
    public void carryOver(Long fundId, Long toId, Amount amount, String period, String reason) {
        Map<Long, Fund> funds = ledger.lockAll(List.of(fundId, toId));
        Fund fund = funds.get(fundId);
        Fund to = funds.get(toId);
        if (!takesFrom(to, fund)) {
            throw Refused.input("rest", "fundPeriod.otherFund");
        }
        periods.takes(toId, to.name()).enforce();
        requireFree(fund, amount);
        write(fund, EntryKind.CARRIED_OUT, amount, period, to.name() + ": " + reason);
        write(to, EntryKind.CARRIED_IN, amount, period, fund.name() + ": " + reason);
    }

    /** The funds it can be carried over to, by name. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<FundRef> targets(Long fundId) {
        Fund from = em.find(Fund.class, fundId);
        List<Fund> found = em.createQuery("select f from Fund f where f.programId = :program order by f.name, f.id", Fund.class)
                .setParameter("program", from.programId()).getResultList().stream().filter(to -> takesFrom(to, from)).toList();
        var shut = periods.shut(found.stream().map(Fund::id).toList());
        return found.stream().filter(to -> !shut.contains(to.id())).map(Fund::ref).toList();
    }

    private static boolean takesFrom(Fund to, Fund from) {
        return !to.id().equals(from.id()) && to.programId().equals(from.programId()) && to.purpose() == from.purpose() && to.currency().equals(from.currency());
    }

    private void requireFree(Fund fund, Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input("amount", "fund.positive");
        }
        Amount free = ledger.balance(fund.id()).free();
        if (amount.isMoreThan(free)) {
            throw new Refused(Verdict.rule("fund.short", fund.name(), free, amount));
        }
    }

    private void write(Fund fund, EntryKind kind, Amount amount, String period, String memo) {
        em.persist(new LedgerEntry(fund.id(), kind, amount, SUBJECT, period, memo, current.get().accountId(), clock.instant()));
    }
}
