package org.cohort.fund.period;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cohort.fund.Balance;
import org.cohort.fund.EntryKind;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.fund.InstallmentState;
import org.cohort.fund.UnspentMoney;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Phrase;

/** What treasurers and organizers read about a fund's periods. */
@Queries
public class FundPeriodQueries {

    /** One period. @param amount what is proposed to leave the fund or left it; null before @param toFund where it goes; null: back to the sponsor */
    public record Row(String publicId, String years, LocalDate startsOn, LocalDate endsOn, FundPeriodState state, Amount amount, String toFund, String reason, String proposedBy,
                      String closedBy, Instant closedAt, PeriodSums sums) {

        /** What closing does, or did. */
        public Phrase leaves(FundRef fund) {
            return !amount.isPositive() ? Phrase.of("fundPeriod.closing.nothing")
                    : toFund == null ? Phrase.of("fundPeriod.closing.back", amount, fund.sponsor()) : Phrase.of("fundPeriod.closing.over", amount, toFund);
        }

        public Phrase by() {
            return closedAt == null ? Phrase.of("fundPeriod.closing.by", proposedBy, reason) : Phrase.of("fundPeriod.closed", proposedBy, closedBy, reason);
        }
    }

    /**
     * A fund's periods, the latest first, and what can be done.
     *
     * @param balance  where the fund stands now
     * @param expected how many stipend installments it is to pay of which no money is held yet
     * @param targets  what it could be carried over to, for whoever may propose that
     * @param keeper   whether the reader keeps the fund
     */
    public record View(FundRef fund, List<Row> rows, Balance balance, long expected, List<FundRef> targets, boolean keeper, List<Option<FundPeriodAction>> options) {

        /** The latest, or null. */
        public Row latest() {
            return rows.isEmpty() ? null : rows.get(0);
        }

        /** What closing leaves in the fund. */
        public Phrase stays() {
            return Phrase.of("fundPeriod.stays", balance.reserved(), balance.committed());
        }

        public boolean proposes() {
            return keeper && !rows.isEmpty() && latest().state() == FundPeriodState.OPEN;
        }

        public boolean begins() {
            return keeper && (rows.isEmpty() || latest().state() == FundPeriodState.CLOSED);
        }

        public boolean closing() {
            return !rows.isEmpty() && latest().state() == FundPeriodState.CLOSING;
        }
    }

    private static final Set<InstallmentState> TO_COME = Set.of(InstallmentState.SCHEDULED, InstallmentState.HELD, InstallmentState.AUTHORIZED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundPeriods periods;

    @Inject
    FundLedger ledger;

    @Inject
    FundDirectory funds;

    @Inject
    UnspentMoney unspent;

    @Inject
    Directory people;

    @Inject
    Transitions transitions;

    /** @throws org.cohort.kernel.access.NotFound for who neither keeps nor oversees the fund */
    public View of(String fundPublicId) {
        FundRef fund = periods.fund(fundPublicId);
        Set<Role> roles = periods.rolesOf(fund);
        boolean keeper = roles.contains(Role.TREASURER);
        List<FundPeriod> found = em.createQuery("select p from FundPeriod p where p.fundId = :fund order by p.number desc", FundPeriod.class).setParameter("fund", fund.id()).getResultList();
        FundPeriod latest = found.isEmpty() ? null : found.get(0);
        // Proposing has a form of its own.
        List<Option<FundPeriodAction>> options = latest == null ? List.of() : transitions.options(FundPeriodLifecycle.TABLE, periods.of(latest, fund), roles).stream()
                .filter(option -> option.action() != FundPeriodAction.PROPOSE).toList();
        boolean proposes = keeper && latest != null && latest.state() == FundPeriodState.OPEN;
        return new View(fund, rows(fund, found), ledger.balance(fund.id()), proposes ? expected(fund) : 0, proposes ? unspent.targets(fund.id()) : List.of(), keeper, options);
    }

    private long expected(FundRef fund) {
        return em.createQuery("select count(i) from Installment i where (i.fundId = :fund or exists (select n.id from InstallmentPortion n where n.installmentId = i.id and n.fundId = :fund))"
                        + " and i.state in :states and not exists (select e.id from LedgerEntry e where e.fundId = :fund and e.subjectType = 'installment' and e.subjectPublicId = i.publicId)",
                        Long.class).setParameter("fund", fund.id()).setParameter("states", TO_COME).getSingleResult();
    }

    private List<Row> rows(FundRef fund, List<FundPeriod> found) {
        Map<Integer, PeriodSums> sums = sums(fund.id(), fund.currency());
        Map<Long, Directory.Person> names = people.people(found.stream().flatMap(p -> Stream.of(p.proposedBy(), p.closedBy())).filter(Objects::nonNull).distinct().toList());
        return found.stream().map(p -> new Row(p.publicId(), p.years(), p.startsOn(), p.endsOn(), p.state(), p.state() == FundPeriodState.OPEN ? null : p.amount(),
                p.toFundId() == null ? null : funds.fund(p.toFundId()).name(), p.reason(), name(names, p.proposedBy()), name(names, p.closedBy()), p.closedAt(), sums.get(p.number()))).toList();
    }

    private static String name(Map<Long, Directory.Person> names, Long account) {
        Directory.Person person = account == null ? null : names.get(account);
        return person == null ? "" : person.name();
    }

    /** By the periods' numbers, in one statement: what was entered since a period began, less what was since the next. */
    Map<Integer, PeriodSums> sums(Long fund, Currency currency) {
        TreeMap<Integer, Map<EntryKind, Amount>> since = new TreeMap<>();
        em.createQuery("select p.number from FundPeriod p where p.fundId = :fund", Integer.class).setParameter("fund", fund).getResultList()
                .forEach(number -> since.put(number, new EnumMap<>(EntryKind.class)));
        em.createQuery("select p.number, e.kind, sum(e.amount.value) from LedgerEntry e join FundPeriod p on p.fundId = e.fundId where e.fundId = :fund and e.id > p.afterEntryId"
                        + " group by p.number, e.kind", Object[].class).setParameter("fund", fund).getResultStream()
                .forEach(row -> since.get((Integer) row[0]).put((EntryKind) row[1], Amount.of((BigDecimal) row[2], currency)));
        Map<Integer, PeriodSums> sums = new TreeMap<>();
        for (Integer number : new ArrayList<>(since.keySet())) {
            Map.Entry<Integer, Map<EntryKind, Amount>> next = since.higherEntry(number);
            sums.put(number, PeriodSums.of(currency, less(since.firstEntry().getValue(), since.get(number)), next == null ? since.get(number) : less(since.get(number), next.getValue())));
        }
        return sums;
    }

    private static Map<EntryKind, Amount> less(Map<EntryKind, Amount> all, Map<EntryKind, Amount> later) {
        Map<EntryKind, Amount> left = new EnumMap<>(EntryKind.class);
        all.forEach((kind, sum) -> left.put(kind, later.containsKey(kind) ? sum.minus(later.get(kind)) : sum));
        return left;
    }
}
