package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.fund.bank.Awaited;
import org.cohort.fund.bank.Awaiting;
import org.cohort.travel.advance.AdvanceState;
import org.cohort.travel.grant.GrantState;

/** Claims of grants that were accepted, from when they are begun until they are paid; but none that what was had before the trip is all of: nothing is sent for it (rule G12). */
@ApplicationScoped
class AwaitedClaims implements Awaiting {

    private static final Set<ClaimState> OPEN = EnumSet.of(ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.AUTHORIZED, ClaimState.IN_PAYMENT, ClaimState.FAILED);
    private static final Set<GrantState> GOING = EnumSet.of(GrantState.VISA_PENDING, GrantState.NO_VISA, GrantState.ACCEPTED, GrantState.TRAVELLED, GrantState.REPORTED, GrantState.SETTLED);
    private static final String NO_VISA = "org.cohort.travel.grant.GrantState.NO_VISA";
    private static final String CLAIMS = " from Claim c join TravelGrant g on g.id = c.grantId join Conference k on k.id = g.conferenceId where c.state in :open and g.state in :going and (g.state <> " + NO_VISA + " or exists"
            + " (select l from CostLine l where l.grant = g and l.approved > 0)) and (select coalesce(sum(coalesce(t.authorized, t.approved)), 0) from CostLine t where t.grant = g)"
            + " > (select coalesce(sum(d.granted - d.returned), 0) from Advance d where d.grantId = g.id and d.state in :hers)";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Awaited> of(Long accountId) {
        return em.createQuery("select g.publicId, g.fundId, k.name" + CLAIMS + " and c.accountId = :account order by c.id", Object[].class).setParameter("account", accountId)
                .setParameter("open", OPEN).setParameter("going", GOING).setParameter("hers", AdvanceState.COUNTING).getResultStream()
                .map(row -> new Awaited(accountId, (Long) row[1], (String) row[2], "/grants/" + row[0] + "/claim")).toList();
    }

    @Override
    public Optional<Awaited> at(String path) {
        return path.matches("/grants/[^/]+/claim") ? em.createQuery("select c.accountId, g.fundId" + CLAIMS + " and g.publicId = :id", Object[].class)
                .setParameter("open", OPEN).setParameter("going", GOING).setParameter("hers", AdvanceState.COUNTING).setParameter("id", path.split("/")[2]).getResultStream().findFirst()
                .map(row -> new Awaited((Long) row[0], (Long) row[1], "", path)) : Optional.empty();
    }

    @Override
    public Set<Long> everybody() {
        return Set.copyOf(em.createQuery("select distinct c.accountId" + CLAIMS, Long.class).setParameter("open", OPEN).setParameter("going", GOING).setParameter("hers", AdvanceState.COUNTING).getResultList());
    }
}
