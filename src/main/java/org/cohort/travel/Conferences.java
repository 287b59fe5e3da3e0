package org.cohort.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.NotFound;

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
        return new AppearanceCase(appearance, session, conference, hosts(conference.communityId()));
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

    /** Who keeps the conferences of the community, by its approved participations. */
    Hosts hosts(Long communityId) {
        List<Object[]> rows = em.createQuery("select p.id, r.programId from Participation p join ProgramRound r on r.id = p.roundId"
                        + " where p.communityId = :community and p.state = org.cohort.program.ParticipationState.APPROVED", Object[].class)
                .setParameter("community", communityId).getResultList();
        Set<Long> participations = new HashSet<>();
        Set<Long> programs = new HashSet<>();
        rows.forEach(row -> {
            participations.add((Long) row[0]);
            programs.add((Long) row[1]);
        });
        return new Hosts(participations, programs);
    }

    private <T> T one(String query, Class<T> type, String publicId) {
        return em.createQuery(query, type).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
