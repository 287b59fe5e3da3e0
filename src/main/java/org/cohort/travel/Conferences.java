package org.cohort.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** Where the services find conferences and what belongs to them. */
@ApplicationScoped
class Conferences {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    Conference conference(String publicId) {
        return one("select c from Conference c where c.publicId = :id", Conference.class, publicId);
    }

    Conference conference(Long id) {
        Conference found = em.find(Conference.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    Session session(String publicId) {
        return one("select s from ConferenceSession s where s.publicId = :id", Session.class, publicId);
    }

    AppearanceCase appearance(String publicId) {
        Appearance appearance = one("select a from Appearance a where a.publicId = :id", Appearance.class, publicId);
        Session session = em.find(Session.class, appearance.sessionId());
        Conference conference = conference(session.conferenceId());
        return new AppearanceCase(appearance, session, conference, hosts(conference));
    }

    boolean hasAppearances(Session session) {
        return em.createQuery("select count(a) from Appearance a where a.sessionId = :id", Long.class)
                .setParameter("id", session.id()).getSingleResult() > 0;
    }

    boolean appears(Session session, Long accountId) {
        return em.createQuery("select count(a) from Appearance a where a.sessionId = :session and a.accountId = :account and a.state <> :gone", Long.class)
                .setParameter("session", session.id()).setParameter("account", accountId)
                .setParameter("gone", AppearanceState.WITHDRAWN).getSingleResult() > 0;
    }

    boolean isTaken(String slug) {
        return em.createQuery("select count(c) from Conference c where c.publicId = :id", Long.class).setParameter("id", slug).getSingleResult() > 0;
    }

    /** @throws NotFound when there is no such community */
    Long communityId(String publicId) {
        return one("select c.id from Community c where c.publicId = :id", Long.class, publicId);
    }

    /** Who keeps the conference: its program's organizers, and who coordinates its community there. */
    Hosts hosts(Conference conference) {
        Set<Long> participations = participations(conference.communityId()).stream().filter(row -> row[1].equals(conference.programId()))
                .map(row -> row[0]).collect(Collectors.toSet());
        return new Hosts(participations, Set.of(conference.programId()));
    }

    /** The key of the program in which the actor may record the community's conferences, the latest if there are several; null for none. */
    Long programOf(Long communityId, Actor actor) {
        return participations(communityId).stream().filter(row -> actor.isSystem() || actor.holds(Role.COORDINATOR, row[0]) || actor.holds(Role.ORGANIZER, row[1]))
                .map(row -> row[1]).findFirst().orElse(null);
    }

    /** Whether somebody asked for money to go there, and the matter is not over. By table name: grants stand on conferences. */
    boolean hasOpenGrants(Conference conference) {
        return !em.createNativeQuery("select 1 from travel_grant where conference_id = ?1 and state in ('SUBMITTED', 'RECOMMENDED_BY_MENTOR', 'IN_REVIEW',"
                        + " 'NEEDS_INFORMATION', 'WAITLISTED', 'OFFERED', 'VISA_PENDING', 'ACCEPTED', 'TRAVELLED', 'REPORTED')"
                        + " union all select 1 from travel_grant g join cost_line l on l.grant_id = g.id where g.conference_id = ?2 and g.state = 'NO_VISA' and l.approved > 0"
                        + " and l.authorized is null")
                .setParameter(1, conference.id()).setParameter(2, conference.id()).setMaxResults(1).getResultList().isEmpty();
    }

    /** The community's approved participations, each with its program, the latest first. */
    private List<Long[]> participations(Long communityId) {
        return em.createQuery("select p.id, r.programId from Participation p join ProgramRound r on r.id = p.roundId"
                        + " where p.communityId = :community and p.state = org.cohort.program.ParticipationState.APPROVED order by p.id desc", Object[].class)
                .setParameter("community", communityId).getResultStream().map(row -> new Long[] {(Long) row[0], (Long) row[1]}).toList();
    }

    private <T> T one(String query, Class<T> type, String publicId) {
        return em.createQuery(query, type).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
