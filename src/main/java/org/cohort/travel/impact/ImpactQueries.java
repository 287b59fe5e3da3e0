package org.cohort.travel.impact;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.fund.FundPurpose;
import org.cohort.fund.FundQueries;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.AppearanceState;
import org.cohort.travel.advance.AdvanceState;
import org.cohort.travel.grant.GrantState;

/** Reads what a travel fund did, for who may look into it: two statements, whatever it did. */
@Queries
public class ImpactQueries {

    private static final int MOST = 5000;
    private static final Set<GrantState> WENT = Set.of(GrantState.ACCEPTED, GrantState.TRAVELLED, GrantState.REPORTED, GrantState.SETTLED, GrantState.CLOSED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundQueries funds;

    /** @throws NotFound for everybody but the fund's treasurer and the program's organizers, and for a fund that is not for travel */
    public Impact of(Actor actor, String fundPublicId) {
        FundQueries.FundRow fund = funds.fund(actor, fundPublicId);
        if (fund.purpose() != FundPurpose.TRAVEL) {
            throw new NotFound();
        }
        Map<String, String> stories = stories(fund.fund().id());
        List<TripRow> trips = em.createQuery("select new org.cohort.travel.impact.TripRow(g.publicId, g.accountId, a.name, c.name, c.city, c.country, c.startsOn, m.name, g.state, g.currency,"
                        + " (select sum(l.estimated) from CostLine l where l.grant = g and coalesce(l.fundId, g.fundId) = :fund), (select sum(k.approved) from CostLine k where k.grant = g and coalesce(k.fundId, g.fundId) = :fund),"
                        + " (select sum(n.claimed) from CostLine n where n.grant = g and coalesce(n.fundId, g.fundId) = :fund and exists (select q.id from Claim q where q.grantId = g.id and q.state <> org.cohort.travel.claim.ClaimState.DRAFT)), (select sum(o.authorized) from CostLine o where o.grant = g and coalesce(o.fundId, g.fundId) = :fund),"
                        + " (select count(p) from Appearance p join ConferenceSession s on s.id = p.sessionId where s.conferenceId = c.id and p.accountId = g.accountId and p.state in :agreed),"
                        + " (select sum(b.granted - b.returned) from Advance b where b.grantId = g.id and b.state in :sent), (select count(d) from Advance d where d.grantId = g.id and d.movedLate = true))"
                        + " from TravelGrant g join Conference c on c.id = g.conferenceId join Community m on m.id = c.communityId join Account a on a.id = g.accountId"
                        + " where (g.fundId = :fund or g.several = true and exists (select y.id from CostLine y where y.grant = g and y.fundId = :fund and (y.authorized is null or y.authorized > 0))) and g.state in :went order by c.startsOn desc, c.id, a.name, g.id", TripRow.class)
                .setParameter("fund", fund.fund().id()).setParameter("went", WENT).setParameter("agreed", Set.of(AppearanceState.ACCEPTED, AppearanceState.HELD)).setParameter("sent", AdvanceState.SENT)
                .setMaxResults(MOST).getResultList();
        return Impact.of(fund.fund(), trips.stream().map(trip -> stories.containsKey(trip.grant()) ? trip.told(stories.get(trip.grant())) : trip).toList(), actor.locale());
    }

    /** The published stories' titles by their grants. By table name: stories belong to a feature above this one. */
    private Map<String, String> stories(Long fund) {
        Map<String, String> titles = new HashMap<>();
        List<?> rows = em.createNativeQuery("select g.public_id, s.title from story s join trip_report t on t.id = s.trip_report_id join travel_grant g on g.id = t.grant_id"
                + " where (g.fund_id = ?1 or g.several and exists (select y.id from cost_line y where y.grant_id = g.id and y.fund_id = ?1 and (y.authorized is null or y.authorized > 0))) and s.state = 'PUBLISHED'").setParameter(1, fund).getResultList();
        rows.forEach(row -> titles.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return titles;
    }
}
