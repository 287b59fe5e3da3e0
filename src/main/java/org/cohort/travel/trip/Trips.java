package org.cohort.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.travel.grant.GrantState;

/** Where plans are found. */
@ApplicationScoped
class Trips {

    private static final List<GrantState> OFF = java.util.Arrays.stream(GrantState.values()).filter(state -> state.isOver() || state == GrantState.DRAFT).toList();

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Null while nothing is planned. */
    TripPlan of(Long grantId) {
        return em.createQuery("select p from TripPlan p where p.grantId = :grant", TripPlan.class).setParameter("grant", grantId)
                .getResultStream().findFirst().orElse(null);
    }

    void add(Object row) {
        em.persist(row);
        em.flush();
    }

    /** Plans of others who go to the same conference and would share a room; each with the account and the public id of its grant. */
    List<Object[]> wishes(Long conferenceId, Long exceptAccount) {
        return em.createQuery("select p, g.accountId, g.publicId from TripPlan p join TravelGrant g on g.id = p.grantId where g.conferenceId = :conference"
                + " and g.accountId <> :account and g.state not in :off and p.room.consent = true order by p.id", Object[].class)
                .setParameter("conference", conferenceId).setParameter("account", exceptAccount).setParameter("off", OFF).getResultList();
    }

    /** What this traveller and others said to each other. */
    List<RoomAnswer> answers(Long grantId) {
        return em.createQuery("select a from RoomAnswer a where a.grantId = :grant or a.otherGrantId = :grant", RoomAnswer.class)
                .setParameter("grant", grantId).getResultList();
    }
}
