package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.Session;

/** What is attached to trip reports: sessions attended and photos. */
@ApplicationScoped
class TripParts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** All sessions of the conference, in their order. */
    List<Session> sessions(Long conferenceId) {
        return em.createQuery("select s from ConferenceSession s where s.conferenceId = :conference order by case when s.startsAt is null then 1 else 0 end, s.startsAt, s.id",
                Session.class).setParameter("conference", conferenceId).getResultList();
    }

    List<Session> attended(Long reportId) {
        return em.createQuery("select s from ConferenceSession s where s.id in (select a.sessionId from TripAttended a where a.reportId = :report) order by s.startsAt, s.id",
                Session.class).setParameter("report", reportId).getResultList();
    }

    /** Attaches these and no others; what is no session of the conference is left out. */
    void attend(Long reportId, Long conferenceId, Collection<String> sessionPublicIds) {
        List<Long> wanted = sessions(conferenceId).stream().filter(session -> sessionPublicIds.contains(session.publicId())).map(Session::id).toList();
        List<TripAttended> there = em.createQuery("select a from TripAttended a where a.reportId = :report", TripAttended.class).setParameter("report", reportId).getResultList();
        there.stream().filter(one -> !wanted.contains(one.sessionId())).forEach(em::remove);
        List<Long> kept = there.stream().map(TripAttended::sessionId).toList();
        wanted.stream().filter(id -> !kept.contains(id)).forEach(id -> em.persist(new TripAttended(reportId, id)));
    }

    List<TripPhoto> photos(Long reportId) {
        return em.createQuery("select p from TripPhoto p where p.reportId = :report order by p.id", TripPhoto.class).setParameter("report", reportId).getResultList();
    }

    TripPhoto photo(Long reportId, String publicId) {
        return photos(reportId).stream().filter(photo -> photo.publicId().equals(publicId)).findFirst().orElseThrow(NotFound::new);
    }

    TripReport report(String publicId) {
        return em.createQuery("select t from TripReport t where t.publicId = :id", TripReport.class).setParameter("id", publicId).getResultStream().findFirst().orElse(null);
    }

    /** Whether its story is told. By table name: stories belong to a feature above this one. */
    boolean isPublished(TripReport report) {
        return !em.createNativeQuery("select 1 from story where trip_report_id = ?1 and state = 'PUBLISHED'").setParameter(1, report.id()).setMaxResults(1)
                .getResultList().isEmpty();
    }
}
