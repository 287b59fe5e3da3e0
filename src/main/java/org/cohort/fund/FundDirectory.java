package org.cohort.fund;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ProgramMoney;

/** Funds as other features ask for them. Whether somebody may see one is the asking feature's question. */
@Queries
public class FundDirectory implements ProgramMoney {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private OpenPeriods periods;

    public FundRef fund(Long id) {
        Fund fund = em.find(Fund.class, id);
        if (fund == null) {
            throw new NotFound();
        }
        return fund.ref();
    }

    /** Those with these keys, each with whether its period is closed, or about to be, in one statement. */
    Map<FundRef, Boolean> withPeriods(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery(FundQueries.FUND + "f.id in :ids", Object[].class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(row -> ((Fund) row[0]).ref(), row -> (Long) row[1] > 0));
    }

    public FundRef fundByPublicId(String publicId) {
        return em.createQuery("select f from Fund f where f.publicId = :id", Fund.class).setParameter("id", publicId)
                .getResultStream().findFirst().map(Fund::ref).orElseThrow(NotFound::new);
    }

    /** The program's funds for travel, oldest first. */
    public List<FundRef> travelFunds(Long programId) {
        return ofProgram(programId, FundPurpose.TRAVEL);
    }

    /** The program's oldest fund for stipends in this currency that takes promises, else the oldest; null while it has none. */
    Long stipendFund(Long programId, Currency currency) {
        List<Long> found = ofProgram(programId, FundPurpose.STIPENDS).stream().filter(fund -> fund.currency().equals(currency)).map(FundRef::id).toList();
        Set<Long> shut = periods.shut(found);
        return found.stream().filter(fund -> !shut.contains(fund)).findFirst().orElse(found.isEmpty() ? null : found.get(0));
    }

    List<FundRef> ofProgram(Long programId, FundPurpose purpose) {
        return em.createQuery("select f from Fund f where f.programId = :program and f.purpose = :purpose order by f.id", Fund.class)
                .setParameter("program", programId).setParameter("purpose", purpose).getResultList().stream().map(Fund::ref).toList();
    }

    @Override
    public boolean isFunded(Long programId) {
        return em.createQuery("select count(f) from Fund f where f.programId = :program", Long.class).setParameter("program", programId).getSingleResult() > 0;
    }

    boolean isTaken(String slug) {
        return !em.createQuery("select 1 from Fund f where f.publicId = :id", Integer.class).setParameter("id", slug).getResultList().isEmpty();
    }
}
