package org.cohort.fund.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundPolicy;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** Where services and pages find periods. */
@ApplicationScoped
class FundPeriods {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    CurrentActor current;

    /** @throws NotFound for who neither keeps nor oversees it */
    FundRef fund(String publicId) {
        FundRef fund = funds.fundByPublicId(publicId);
        if (rolesOf(fund).isEmpty()) {
            throw new NotFound();
        }
        return fund;
    }

    Set<Role> rolesOf(FundRef fund) {
        return FundPolicy.rolesOf(current.get(), fund.id(), fund.programId());
    }

    /** A fund's latest, or null while it has none. */
    FundPeriod latest(FundRef fund) {
        return em.createQuery("select p from FundPeriod p where p.fundId = :fund order by p.number desc", FundPeriod.class).setParameter("fund", fund.id())
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** The period, its fund and the fund its money goes to locked: nobody moves their money, nor closes it, until this transaction ends. */
    FundPeriodCase lock(String publicId) {
        Object[] keys = em.createQuery("select p.fundId, p.toFundId from FundPeriod p where p.publicId = :id", Object[].class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        FundRef fund = funds.fund((Long) keys[0]);
        if (rolesOf(fund).isEmpty()) {
            throw new NotFound();
        }
        ledger.lock(Stream.of(keys).map(Long.class::cast).filter(Objects::nonNull).toList());
        return of(em.createQuery("select p from FundPeriod p where p.publicId = :id", FundPeriod.class).setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult(), fund);
    }

    FundPeriodCase of(FundPeriod period, FundRef fund) {
        return new FundPeriodCase(period, fund, ledger.balance(fund.id()).free(), zone(fund), current.get().accountId());
    }

    /** Its program's. */
    ZoneId zone(FundRef fund) {
        return em.createQuery("select p.zone from Program p where p.id = :id", ZoneId.class).setParameter("id", fund.programId()).getSingleResult();
    }

    /** The key of a ledger's last entry, 0 for none. The caller holds the fund's lock. */
    long lastEntry(FundRef fund) {
        return em.createQuery("select coalesce(max(e.id), 0L) from LedgerEntry e where e.fundId = :fund", Long.class).setParameter("fund", fund.id()).getSingleResult();
    }

    /** The latest period of every fund that has one. */
    List<FundPeriod> current() {
        return em.createQuery("select p from FundPeriod p where not exists (select q.id from FundPeriod q where q.fundId = p.fundId and q.number > p.number) order by p.id",
                FundPeriod.class).getResultList();
    }
}
