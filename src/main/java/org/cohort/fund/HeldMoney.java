package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/**
 * Money that is promised for one thing and is paid for a part of it, and money that a person gives back. As all movements: in the caller's
 * transaction, with the fund locked first (rules G5, M2). What is free changes by what comes back, or did not, alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HeldMoney {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundLedger ledger;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A thing money is held for. @param type what the ledger calls such things @param id its public id */
    public record Of(String type, String id) {
    }

    /** What was promised for one thing is promised for another: the same money, of the same fund. @throws Refused when less than that is promised */
    public void pass(Long fundId, Amount amount, Of from, Of to, String memo) {
        Fund fund = ledger.lockAll(List.of(fundId)).get(fundId);
        requirePositive(amount);
        Amount promised = ledger.held(fundId, from.type(), from.id()).committed();
        if (amount.isMoreThan(promised)) {
            throw new Refused(Verdict.rule("fund.notReserved", promised, amount));
        }
        write(fund, EntryKind.COMMIT, amount.negate(), from, memo);
        write(fund, EntryKind.RELEASE, amount, from, memo);
        write(fund, EntryKind.RESERVE, amount, to, memo);
        write(fund, EntryKind.COMMIT, amount, to, memo);
        em.flush();
    }

    /** A person gave back what was sent for it: it is free again, also in a fund that takes no promises. @throws Refused when less than that is out */
    public void cameBack(Long fundId, Amount amount, Of from, String memo) {
        Fund fund = ledger.lockAll(List.of(fundId)).get(fundId);
        requirePositive(amount);
        Amount out = ledger.held(fundId, from.type(), from.id()).paid();
        if (amount.isMoreThan(out)) {
            throw new Refused(Verdict.rule("fund.notOut", out, amount));
        }
        write(fund, EntryKind.RETURN, amount, from, memo);
        em.flush();
    }

    /** What came back was promised for another thing before, and is again: nothing of it is free, also in a fund that takes no promises. In the transaction that noted that it came back. */
    public void again(Long fundId, Amount amount, Of to, String memo) {
        Fund fund = ledger.lockAll(List.of(fundId)).get(fundId);
        requirePositive(amount);
        write(fund, EntryKind.RESERVE, amount, to, memo);
        write(fund, EntryKind.COMMIT, amount, to, memo);
        em.flush();
    }

    /**
     * It was noted that a person gave something back, and it is not so: an entry with a minus (rule M2).
     *
     * @throws Refused when less than that was noted, or less is free: what was promised meanwhile stays covered
     */
    public void notBack(Long fundId, Amount amount, Of from, String memo) {
        Fund fund = ledger.lockAll(List.of(fundId)).get(fundId);
        requirePositive(amount);
        Amount noted = Amount.of(em.createQuery("select coalesce(sum(e.amount.value), 0) from LedgerEntry e where e.fundId = :fund and e.kind = :kind and e.subjectType = :type"
                + " and e.subjectPublicId = :id", BigDecimal.class).setParameter("fund", fundId).setParameter("kind", EntryKind.RETURN).setParameter("type", from.type())
                .setParameter("id", from.id()).getSingleResult(), fund.currency());
        Verdict.when(!amount.isMoreThan(noted), "fund.notBack", noted, amount).enforce();
        Amount free = ledger.balance(fundId).free();
        Verdict.when(!amount.isMoreThan(free), "fund.promised", free).enforce();
        write(fund, EntryKind.RETURN, amount.negate(), from, memo);
        em.flush();
    }

    private void write(Fund fund, EntryKind kind, Amount amount, Of of, String memo) {
        em.persist(new LedgerEntry(fund.id(), kind, amount, of.type(), of.id(), memo, current.get().accountId(), clock.instant()));
    }

    private static void requirePositive(Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input("amount", "fund.positive");
        }
    }
}
