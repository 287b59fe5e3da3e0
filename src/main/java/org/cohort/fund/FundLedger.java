package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/**
 * Moves money, in the caller's transaction and after the caller asked its own policy. Every movement locks the fund's
 * row first and reads the sums after, so that a fund can never be overspent whatever runs in parallel (rule G5), and
 * nothing is paid twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FundLedger {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Deposits deposits;

    @Inject
    private OpenPeriods periods;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    /** Money came in. @throws Refused {@code fund.shut} where the fund's period is closed */
    public void deposit(Long fundId, Amount amount, String memo) {
        Fund fund = lock(fundId);
        periods.takes(fundId, fund.name()).enforce();
        requirePositive(fund, amount);
        write(fund, EntryKind.IN, amount, null, null, memo);
    }

    /**
     * Takes back of a deposit what it said too much, as an entry with a minus that refers to it (rule M2).
     *
     * @param depositPublicId the deposit's entry
     * @param seen            how many corrections the ledger had when who corrects looked at it
     * @param amount          how much less it was
     * @throws Refused when the deposit was corrected since, or that is more than the deposit still counts, or than is free: what was promised stays covered
     */
    public void correct(Long fundId, String depositPublicId, int seen, Amount amount, String reason) {
        Fund fund = lock(fundId);
        requirePositive(fund, amount);
        Amount counts = deposits.counts(fundId, depositPublicId, fund.currency());
        if (deposits.isCorrectedSince(fundId, depositPublicId, seen)) {
            throw Refused.input("deposited", "fund.correctedMeanwhile", counts);
        }
        if (amount.isMoreThan(counts)) {
            throw Refused.input("less", "fund.moreThanDeposit", counts);
        }
        Amount free = sums(fund, null, null).free();
        if (amount.isMoreThan(free)) {
            throw Refused.input("less", "fund.promised", free);
        }
        write(fund, EntryKind.IN, Amount.zero(fund.currency()).minus(amount), Deposits.SUBJECT, depositPublicId, reason);
    }

    /** Sets free money aside. @throws Refused {@code fund.short} when the fund does not cover it, {@code fund.shut} where its period is closed */
    public void reserve(Long fundId, Amount amount, String subjectType, String subjectPublicId, String memo) {
        Fund fund = lock(fundId);
        requirePositive(fund, amount);
        periods.takes(fundId, fund.name()).enforce();
        Amount free = sums(fund, null, null).free();
        if (amount.isMoreThan(free)) {
            throw new Refused(Verdict.rule("fund.short", fund.name(), free, amount));
        }
        write(fund, EntryKind.RESERVE, amount, subjectType, subjectPublicId, memo);
    }

    /** Promises what was reserved for the subject. @throws Refused when less than that is reserved */
    public void commit(Long fundId, Amount amount, String subjectType, String subjectPublicId, String memo) {
        Fund fund = lock(fundId);
        requirePositive(fund, amount);
        Amount reserved = sums(fund, subjectType, subjectPublicId).reserved();
        if (amount.isMoreThan(reserved)) {
            throw new Refused(Verdict.rule("fund.notReserved", reserved, amount));
        }
        write(fund, EntryKind.COMMIT, amount, subjectType, subjectPublicId, memo);
    }

    /** Gives back what is held for the subject, reserved money first. @throws Refused when less than that is held */
    public void release(Long fundId, Amount amount, String subjectType, String subjectPublicId, String memo) {
        Fund fund = lock(fundId);
        requirePositive(fund, amount);
        Balance held = sums(fund, subjectType, subjectPublicId);
        if (amount.isMoreThan(held.held())) {
            throw new Refused(Verdict.rule("fund.notReserved", held.held(), amount));
        }
        if (amount.isMoreThan(held.reserved())) {
            write(fund, EntryKind.COMMIT, held.reserved().minus(amount), subjectType, subjectPublicId, memo);
        }
        write(fund, EntryKind.RELEASE, amount, subjectType, subjectPublicId, memo);
    }

    /** Gives back everything that is still held for the subject; nothing held is nothing done. */
    public void releaseAll(Long fundId, String subjectType, String subjectPublicId, String memo) {
        Amount held = held(fundId, subjectType, subjectPublicId).held();
        if (held.isPositive()) {
            release(fundId, held, subjectType, subjectPublicId, memo);
        }
    }

    /**
     * Notes that committed money was sent.
     *
     * @return the reference that stands on the bank statement
     * @throws Refused when it is not committed, or this subject was paid already
     */
    public String pay(Long fundId, Amount amount, Long payeeAccountId, String subjectType, String subjectPublicId) {
        return pay(List.of(new Portion(fundId, amount)), payeeAccountId, subjectType, subjectPublicId);
    }

    /** The same of money of several funds that is sent as one payment. @param portions the fund that sends it first */
    public String pay(List<Portion> portions, Long payeeAccountId, String subjectType, String subjectPublicId) {
        Map<Long, Fund> funds = lockAll(portions.stream().map(Portion::fundId).toList());
        List<Payment> earlier = payments(subjectType, subjectPublicId);
        if (earlier.stream().anyMatch(payment -> !payment.failed())) {
            throw new Refused(Verdict.conflict("fund.paidAlready"));
        }
        for (Portion portion : portions) {
            Fund fund = funds.get(portion.fundId());
            requirePositive(fund, portion.amount());
            Amount committed = sums(fund, subjectType, subjectPublicId).committed();
            if (portion.amount().isMoreThan(committed)) {
                throw new Refused(Verdict.rule("fund.notReserved", committed, portion.amount()));
            }
        }
        Payment payment = payment(portions, payeeAccountId, subjectType, subjectPublicId, earlier.size() + 1);
        portions.forEach(portion -> write(funds.get(portion.fundId()), EntryKind.PAY, portion.amount(), subjectType, subjectPublicId, payment.reference()));
        return payment.reference();
    }

    /** Notes that a payment came back: the money is committed to the same subject again, for another try. */
    public void failed(Long fundId, String subjectType, String subjectPublicId) {
        failed(List.of(fundId), subjectType, subjectPublicId);
    }

    /** The same of a payment of several funds. */
    public void failed(Collection<Long> fundIds, String subjectType, String subjectPublicId) {
        Map<Long, Fund> funds = lockAll(fundIds);
        Payment payment = payments(subjectType, subjectPublicId).stream().filter(p -> !p.failed()).findFirst()
                .orElseThrow(() -> new Refused(Verdict.conflict("fund.notPaid")));
        payment.fail(clock.instant());
        for (Fund fund : funds.values()) {
            Amount amount = sums(fund, subjectType, subjectPublicId).paid();
            List.of(EntryKind.RETURN, EntryKind.RESERVE, EntryKind.COMMIT).forEach(kind -> write(fund, kind, amount, subjectType, subjectPublicId, payment.reference()));
        }
    }

    /** Notes that a payment was refused before any money left: nothing moves, and its reference is not used again. */
    public void rejected(List<Portion> portions, Long payeeAccountId, String subjectType, String subjectPublicId) {
        lockAll(portions.stream().map(Portion::fundId).toList());
        List<Payment> earlier = payments(subjectType, subjectPublicId);
        if (earlier.stream().anyMatch(payment -> !payment.failed())) {
            throw new Refused(Verdict.conflict("fund.paidAlready"));
        }
        payment(portions, payeeAccountId, subjectType, subjectPublicId, earlier.size() + 1).fail(clock.instant());
    }

    private Payment payment(List<Portion> portions, Long payee, String subjectType, String subjectPublicId, int attempt) {
        Portion first = portions.get(0);
        Payment payment = new Payment(first.fundId(), payee, subjectType, subjectPublicId, Amount.sum(first.amount().currency(), portions.stream().map(Portion::amount).toList()),
                attempt, current.get().accountId(), clock.instant());
        em.persist(payment);
        return payment;
    }

    /** Lets nobody else move money of these funds until the transaction ends. */
    public void lock(Collection<Long> fundIds) {
        lockAll(fundIds);
    }

    /** Locks funds in the order of their keys: whoever needs several asks for them so, and nobody waits for each other. */
    Map<Long, Fund> lockAll(Collection<Long> fundIds) {
        Map<Long, Fund> funds = new TreeMap<>();
        new TreeSet<>(fundIds).forEach(id -> funds.put(id, lock(id)));
        return funds;
    }

    /** The balances of funds, by their keys, in one statement. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, Balance> balances(Collection<FundRef> funds) {
        Map<Long, Map<EntryKind, BigDecimal>> sums = new HashMap<>();
        if (!funds.isEmpty()) {
            em.createQuery("select e.fundId, e.kind, sum(e.amount.value) from LedgerEntry e where e.fundId in :funds group by e.fundId, e.kind", Object[].class)
                    .setParameter("funds", funds.stream().map(FundRef::id).toList()).getResultStream()
                    .forEach(row -> sums.computeIfAbsent((Long) row[0], fund -> new EnumMap<>(EntryKind.class)).put((EntryKind) row[1], (BigDecimal) row[2]));
        }
        return funds.stream().collect(Collectors.toMap(FundRef::id, fund -> balance(fund.currency(), sums.getOrDefault(fund.id(), Map.of()))));
    }

    /** A fund's balance. @throws NotFound when there is no such fund */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Balance balance(Long fundId) {
        return sums(find(fundId), null, null);
    }

    /** What the fund holds for one subject; its {@code in} and {@code free} mean nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Balance held(Long fundId, String subjectType, String subjectPublicId) {
        return sums(find(fundId), subjectType, subjectPublicId);
    }

    /** The reference of the payment that reached the person, or null. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String referenceOf(String subjectType, String subjectPublicId) {
        return payments(subjectType, subjectPublicId).stream().filter(p -> !p.failed()).map(Payment::reference).findFirst().orElse(null);
    }

    /** The references of the payments for the subject that failed, in the order they were sent; empty for none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> failedReferences(String subjectType, String subjectPublicId) {
        return payments(subjectType, subjectPublicId).stream().filter(Payment::failed).map(Payment::reference).toList();
    }

    /** The reference to send the money with: the one the next payment for the subject will have. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String nextReference(String subjectType, String subjectPublicId) {
        return Payment.reference(subjectPublicId, payments(subjectType, subjectPublicId).size() + 1);
    }

    private List<Payment> payments(String subjectType, String subjectPublicId) {
        return em.createQuery("select p from Payment p where p.subjectType = :type and p.subjectPublicId = :id order by p.attempt", Payment.class)
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).getResultList();
    }

    private Fund lock(Long fundId) {
        Fund fund = em.find(Fund.class, fundId, LockModeType.PESSIMISTIC_WRITE);
        if (fund == null) {
            throw new NotFound();
        }
        return fund;
    }

    private Fund find(Long fundId) {
        Fund fund = em.find(Fund.class, fundId);
        if (fund == null) {
            throw new NotFound();
        }
        return fund;
    }

    /** Entries of this transaction that are not yet in the database are flushed by the query. */
    private Balance sums(Fund fund, String subjectType, String subjectPublicId) {
        var query = em.createQuery("select e.kind, sum(e.amount.value) from LedgerEntry e where e.fundId = :fund"
                + (subjectType == null ? "" : " and e.subjectType = :type and e.subjectPublicId = :id") + " group by e.kind", Object[].class)
                .setParameter("fund", fund.id());
        if (subjectType != null) {
            query.setParameter("type", subjectType).setParameter("id", subjectPublicId);
        }
        return balance(fund.currency(), query.getResultStream().collect(Collectors.toMap(row -> (EntryKind) row[0], row -> (BigDecimal) row[1])));
    }

    private static Balance balance(Currency currency, Map<EntryKind, BigDecimal> sums) {
        Map<EntryKind, Amount> amounts = new EnumMap<>(EntryKind.class);
        sums.forEach((kind, sum) -> amounts.put(kind, Amount.of(sum, currency)));
        return Balance.of(currency, amounts);
    }

    private void write(Fund fund, EntryKind kind, Amount amount, String subjectType, String subjectPublicId, String memo) {
        em.persist(new LedgerEntry(fund.id(), kind, amount, subjectType, subjectPublicId, memo, current.get().accountId(), clock.instant()));
    }

    private static void requirePositive(Fund fund, Amount amount) {
        if (!amount.currency().equals(fund.currency())) {
            throw Refused.input("amount", "fund.currency", fund.currency().getCurrencyCode());
        }
        if (!amount.isPositive()) {
            throw Refused.input("amount", "fund.positive");
        }
    }
}
