package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.fund.bank.Awaited;
import org.cohort.fund.bank.Awaiting;

/** Advances that were granted and are not sent yet (rule G12). */
@ApplicationScoped
class AwaitedAdvances implements Awaiting {

    private static final Set<AdvanceState> OPEN = EnumSet.of(AdvanceState.GRANTED, AdvanceState.IN_PAYMENT, AdvanceState.FAILED);
    private static final String ADVANCES = " from Advance a join TravelGrant g on g.id = a.grantId join Conference k on k.id = g.conferenceId where a.state in :open";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Awaited> of(Long accountId) {
        return em.createQuery("select distinct g.publicId, g.fundId, k.name, g.id" + ADVANCES + " and a.accountId = :account order by g.id", Object[].class).setParameter("account", accountId)
                .setParameter("open", OPEN).getResultStream().map(row -> new Awaited(accountId, (Long) row[1], (String) row[2], "/grants/" + row[0])).toList();
    }

    @Override
    public Optional<Awaited> at(String path) {
        return path.matches("/grants/[^/]+") ? em.createQuery("select distinct a.accountId, g.fundId" + ADVANCES + " and g.publicId = :id", Object[].class).setParameter("open", OPEN)
                .setParameter("id", path.split("/")[2]).getResultStream().findFirst().map(row -> new Awaited((Long) row[0], (Long) row[1], "", path)) : Optional.empty();
    }

    @Override
    public Set<Long> everybody() {
        return Set.copyOf(em.createQuery("select distinct a.accountId" + ADVANCES, Long.class).setParameter("open", OPEN).getResultList());
    }
}
