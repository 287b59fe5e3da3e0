package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/** Which of the funds that are to pay something are short now, and what they have. Of several payments, each is looked at by itself. */
@ApplicationScoped
public class Shortages {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundLedger ledger;

    @Inject
    FundDirectory funds;

    @Inject
    CurrentActor current;

    /**
     * Whether its funds cover it: with what is free, and what they hold for it already.
     *
     * @param type     what the ledger calls it
     * @param portions what each fund pays of it, in the fund's currency
     * @return refused with {@code fund.short}, which names the first that is short, or {@code fund.shut} where its period is closed; of a fund that who asks
     *         must not know of, with {@code fund.shortElsewhere}, which names nothing (rule S1)
     */
    public Verdict of(String type, String id, List<Portion> portions) {
        return of(type, Map.of(id, portions)).get(id);
    }

    /** The same of many, in three statements. @param portions by the public id of what is to be paid */
    public Map<String, Verdict> of(String type, Map<String, List<Portion>> portions) {
        Map<Long, FundRef> refs = new HashMap<>();
        Set<Long> shut = new HashSet<>();
        funds.withPeriods(portions.values().stream().flatMap(List::stream).map(Portion::fundId).collect(Collectors.toSet())).forEach((fund, isShut) -> {
            refs.put(fund.id(), fund);
            if (isShut) {
                shut.add(fund.id());
            }
        });
        Map<Long, Balance> balances = ledger.balances(refs.values());
        Map<String, Map<Long, Map<EntryKind, BigDecimal>>> held = held(type, portions.keySet());
        return portions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(portion -> {
            FundRef fund = refs.get(portion.fundId());
            Amount promised = held(fund, held.getOrDefault(each.getKey(), Map.of()).getOrDefault(fund.id(), Map.of()));
            if (shut.contains(fund.id()) && portion.amount().isMoreThan(promised)) {
                return maySee(fund) ? Verdict.rule("fund.shut", fund.name()) : Verdict.rule("fund.shortElsewhere");
            }
            Amount had = balances.get(fund.id()).free().plus(promised);
            return !portion.amount().isMoreThan(had) ? Verdict.allowed() : maySee(fund) ? Verdict.rule("fund.short", fund.name(), had, portion.amount()) : Verdict.rule("fund.shortElsewhere");
        }).reduce(Verdict.allowed(), Verdict::and)));
    }

    private boolean maySee(FundRef fund) {
        return FundPolicy.maySee(current.get(), fund);
    }

    private static Amount held(FundRef fund, Map<EntryKind, BigDecimal> sums) {
        Map<EntryKind, Amount> amounts = new EnumMap<>(EntryKind.class);
        sums.forEach((kind, sum) -> amounts.put(kind, Amount.of(sum, fund.currency())));
        return Balance.of(fund.currency(), amounts).held();
    }

    private Map<String, Map<Long, Map<EntryKind, BigDecimal>>> held(String type, Collection<String> ids) {
        Map<String, Map<Long, Map<EntryKind, BigDecimal>>> held = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select e.subjectPublicId, e.fundId, e.kind, sum(e.amount.value) from LedgerEntry e where e.subjectType = :type and e.subjectPublicId in :ids"
                            + " group by e.subjectPublicId, e.fundId, e.kind", Object[].class).setParameter("type", type).setParameter("ids", ids).getResultStream()
                    .forEach(row -> held.computeIfAbsent((String) row[0], id -> new HashMap<>()).computeIfAbsent((Long) row[1], fund -> new EnumMap<>(EntryKind.class))
                            .put((EntryKind) row[2], (BigDecimal) row[3]));
        }
        return held;
    }
}
