package org.cohort.travel.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.OnAccount.Debt;

/** Where services find what is paid before trips. */
@ApplicationScoped
public class Advances {

    /** What the ledger calls an advance. */
    public static final String SUBJECT = "advance";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    GrantCases grants;

    @Inject
    GrantMoney money;

    @Inject
    LiveLines lines;

    /** Those of a grant, the first first. */
    List<Advance> of(Long grantId) {
        return em.createQuery("select a from Advance a where a.grantId = :grant order by a.id", Advance.class).setParameter("grant", grantId).getResultList();
    }

    /** What she had of a grant. */
    public Taken taken(GrantCase grant) {
        return Taken.of(grant.grant().currency(), of(grant.grant().id()));
    }

    /** The grant's money, with what she had of it. */
    public Reckoning reckoning(GrantCase grant) {
        return Reckoning.of(grant.grant(), taken(grant));
    }

    /** The public id of the grant it is of, without reading more: that is locked first. */
    String grantOf(String publicId) {
        return em.createQuery("select g.publicId from Advance a join TravelGrant g on g.id = a.grantId where a.publicId = :id", String.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    Advance byPublicId(String publicId) {
        return em.createQuery("select a from Advance a where a.publicId = :id", Advance.class).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** As everybody who takes several locks: the fund before all else, then the grant; both before anything is read. */
    GrantCase held(String grantPublicId) {
        money.lock(grantPublicId);
        grants.hold(grantPublicId);
        return grants.visible(grantPublicId);
    }

    /** One with its grant, whoever asks. @throws NotFound when there is none */
    AdvanceCase byId(String publicId) {
        Advance advance = byPublicId(publicId);
        return of(advance, grants.byId(advance.grantId()));
    }

    AdvanceCase of(Advance advance, GrantCase grant) {
        return new AdvanceCase(advance, grant, lines.of(SUBJECT, advance.publicId()));
    }

    void add(Advance advance) {
        em.persist(advance);
        em.flush();
    }

    /** What she owes of the trip she owes it of longest; null for nothing. */
    Debt debt(Long accountId) {
        Map<Grant, String> trips = new LinkedHashMap<>();
        em.createQuery("select g, c.name from TravelGrant g join Conference c on c.id = g.conferenceId where g.accountId = :account and exists"
                        + " (select a.id from Advance a where a.grantId = g.id and a.state in :sent and a.granted > a.returned) order by c.endsOn, g.id", Object[].class)
                .setParameter("account", accountId).setParameter("sent", List.of(AdvanceState.PAID, AdvanceState.CONFIRMED)).getResultList()
                .forEach(row -> trips.put((Grant) row[0], (String) row[1]));
        for (Map.Entry<Grant, String> trip : trips.entrySet()) {
            Grant grant = trip.getKey();
            Reckoning reckoning = Reckoning.of(grant, Taken.of(grant.currency(), of(grant.id())));
            if (reckoning.owed().isPositive()) {
                return new Debt(trip.getValue(), reckoning.owed());
            }
        }
        return null;
    }
}
