package org.cohort.fund;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, BigDecimal> corrections = new HashMap<>();
        em.createQuery("select e.subjectPublicId, sum(e.amount.value) from LedgerEntry e where e.fundId = :fund and e.subjectType = :type"
                        + " group by e.subjectPublicId", Object[].class).setParameter("fund", fund.id()).setParameter("type", SUBJECT)
                .getResultList().forEach(row -> corrections.put((String) row[0], (BigDecimal) row[1]));
        return em.createQuery("select e.publicId, e.at, e.amount.value, e.memo from LedgerEntry e where e.fundId = :fund and e.kind = :in"
                        + " and e.subjectType is null order by e.id desc", Object[].class).setParameter("fund", fund.id()).setParameter("in", EntryKind.IN)
                .setMaxResults(LATEST).getResultStream()
                .map(row -> new Deposit((String) row[0], (Instant) row[1],
                        Amount.of(((BigDecimal) row[2]).add(corrections.getOrDefault((String) row[0], BigDecimal.ZERO)), fund.currency()), (String) row[3]))
                .filter(deposit -> deposit.counts().isPositive()).toList();
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
