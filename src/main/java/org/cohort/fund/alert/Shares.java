package org.cohort.fund.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.fund.Balance;
import org.cohort.fund.EntryKind;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.kernel.money.Amount;

/** Where funds stand: sums of their ledgers (rule M2). */
@ApplicationScoped
class Shares {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundLedger ledger;

    /** By the funds' keys, in two statements. What an earlier period spent, and what left the fund unspent, is neither had nor used. */
    Map<Long, Share> of(Collection<FundRef> funds) {
        return of(funds, ledger.balances(funds));
    }

    /** The same where the balances are known. */
    Map<Long, Share> of(Collection<FundRef> funds, Map<Long, Balance> balances) {
        Map<Long, BigDecimal> spent = spentBefore(funds);
        return funds.stream().collect(Collectors.toMap(FundRef::id, fund -> {
            Balance balance = balances.get(fund.id());
            Amount had = balance.in().minus(balance.out()).minus(Amount.of(spent.getOrDefault(fund.id(), BigDecimal.ZERO), fund.currency()));
            return new Share(had, had.minus(balance.free()));
        }));
    }

    /** What was paid, less what came back, before a fund's latest period. */
    private Map<Long, BigDecimal> spentBefore(Collection<FundRef> funds) {
        Map<Long, BigDecimal> spent = new HashMap<>();
        if (!funds.isEmpty()) {
            em.createQuery("select e.fundId, e.kind, sum(e.amount.value) from LedgerEntry e join FundPeriod p on p.fundId = e.fundId where e.fundId in :funds and e.kind in :kinds"
                            + " and e.id <= p.afterEntryId and not exists (select q.id from FundPeriod q where q.fundId = p.fundId and q.number > p.number) group by e.fundId, e.kind",
                            Object[].class).setParameter("funds", funds.stream().map(FundRef::id).toList()).setParameter("kinds", List.of(EntryKind.PAY, EntryKind.RETURN)).getResultStream()
                    .forEach(row -> spent.merge((Long) row[0], row[1] == EntryKind.PAY ? (BigDecimal) row[2] : ((BigDecimal) row[2]).negate(), BigDecimal::add));
        }
        return spent;
    }
}
