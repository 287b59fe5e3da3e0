package org.cohort.fund.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Verdict;

/** Which funds take promises. Whoever holds a fund's lock may rely on the answer until her transaction ends. */
@ApplicationScoped
public class OpenPeriods {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Of these funds those whose latest period is closed, or about to be. One without a period is open. */
    public Set<Long> shut(Collection<Long> funds) {
        return funds.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select p.fundId from FundPeriod p where p.fundId in :funds and p.state <> :open"
                        + " and not exists (select q.id from FundPeriod q where q.fundId = p.fundId and q.number > p.number)", Long.class)
                .setParameter("funds", funds).setParameter("open", FundPeriodState.OPEN).getResultList());
    }

    /** Refused with {@code fund.shut} where it takes no money and no promises. */
    public Verdict takes(Long fund, String name) {
        return Verdict.when(shut(List.of(fund)).isEmpty(), "fund.shut", name);
    }
}
