package org.cohort.fund;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;

/** Money that came into a fund, and what was taken back of it because the entry said too much. */
@Queries
public class Deposits {

    /** What a correcting entry says it is about; its subject's id is the deposit's. */
    static final String SUBJECT = "deposit";

    private static final int LATEST = 200;
    private static final String OF_IT = " where c.fundId = e.fundId and c.subjectType = :type and c.subjectPublicId = e.publicId";

    /** A deposit that still counts. @param counts what of it was not taken back */
    public record Deposit(String publicId, Instant at, Amount counts, String memo) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** What can be corrected, the latest first. @throws NotFound for whoever does not keep the fund */
    public List<Deposit> of(Actor actor, FundRef fund) {
        if (!actor.holds(Role.TREASURER, fund.id())) {
            throw new NotFound();
        }
        return em.createQuery("select e.publicId, e.at, e.amount.value + (select coalesce(sum(c.amount.value), 0) from LedgerEntry c" + OF_IT + "), e.memo"
                        + " from LedgerEntry e where e.fundId = :fund and e.kind = :in and e.subjectType is null"
                        + " and e.amount.value + (select coalesce(sum(d.amount.value), 0) from LedgerEntry d" + OF_IT.replace("c.", "d.") + ") > 0"
                        + " order by e.id desc", Object[].class)
                .setParameter("fund", fund.id()).setParameter("in", EntryKind.IN).setParameter("type", SUBJECT).setMaxResults(LATEST).getResultStream()
                .map(row -> new Deposit((String) row[0], (Instant) row[1], Amount.of((BigDecimal) row[2], fund.currency()), (String) row[3])).toList();
    }

    /** How many corrections the fund's ledger has. They only become more: whoever says how many she saw says which she knew of. */
    public int corrections(Actor actor, FundRef fund) {
        if (!actor.holds(Role.TREASURER, fund.id())) {
            throw new NotFound();
        }
        return em.createQuery("select count(e) from LedgerEntry e where e.fundId = :fund and e.subjectType = :type", Long.class)
                .setParameter("fund", fund.id()).setParameter("type", SUBJECT).getSingleResult().intValue();
    }

    /** Whether the deposit has a correction that is not among the first so many of the fund. */
    boolean isCorrectedSince(Long fundId, String publicId, int seen) {
        return em.createQuery("select e.subjectPublicId from LedgerEntry e where e.fundId = :fund and e.subjectType = :type order by e.id", String.class)
                .setParameter("fund", fundId).setParameter("type", SUBJECT).setFirstResult(Math.max(0, seen)).getResultList().contains(publicId);
    }

    /** What of a deposit still counts. @throws NotFound when the fund has no such deposit */
    Amount counts(Long fundId, String publicId, Currency currency) {
        Object[] sums = em.createQuery("select count(e), sum(e.amount.value) from LedgerEntry e where e.fundId = :fund and e.kind = :in"
                        + " and (e.publicId = :id and e.subjectType is null or e.subjectType = :type and e.subjectPublicId = :id)", Object[].class)
                .setParameter("fund", fundId).setParameter("in", EntryKind.IN).setParameter("id", publicId).setParameter("type", SUBJECT).getSingleResult();
        if ((Long) sums[0] == 0) {
            throw new NotFound();
        }
        return Amount.of((BigDecimal) sums[1], currency);
    }
}
