package org.cohort.travel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** Trip reports for the features above. It asks nobody who she is: whoever calls shows a report only to its writer. */
@Queries
public class TravelDirectory {

    private static final String REPORT = "select t.id, t.publicId, t.state, t.accountId, g.internshipId, c.id, c.name, t.title, t.sessions, t.people,"
            + " t.learned, t.thanks, t.mayPublish, t.changes from TripReport t join TravelGrant g on g.id = t.grantId join Conference c on c.id = g.conferenceId where ";

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** @throws NotFound when there is none */
    public TripReportRef tripReport(Long id) {
        return one("t.id = :value", id);
    }

    /** @throws NotFound when there is none */
    public TripReportRef tripReportByPublicId(String publicId) {
        return one("t.publicId = :value", publicId);
    }

    /** The reports a person has written, the newest first. */
    public List<TripReportRef> tripReportsOf(Long accountId) {
        return em.createQuery(REPORT + "t.accountId = :value order by t.id desc", Object[].class).setParameter("value", accountId)
                .getResultStream().map(TravelDirectory::ref).toList();
    }

    /** A session somebody tells of, with where its slides and recording are, each null for none. @param path its page */
    public record Heard(String title, String path, String slides, String recording) {
    }

    /** A photo everybody on it agreed to. @param alt what is to be seen */
    public record Photo(String path, String alt) {
    }

    /** The sessions attached to a report. @param reportId null for no report */
    public List<Heard> heard(Long reportId) {
        return reportId == null ? List.of() : em.createQuery("select s, c.publicId from TripAttended a join ConferenceSession s on s.id = a.sessionId"
                        + " join Conference c on c.id = s.conferenceId where a.reportId = :report order by s.startsAt, s.id", Object[].class)
                .setParameter("report", reportId).getResultStream().map(row -> ((Session) row[0]).heard("/conferences/" + row[1])).toList();
    }

    /** The photos of a report. @param reportId null for no report */
    public List<Photo> photos(Long reportId) {
        return reportId == null ? List.of() : em.createQuery("select new org.cohort.travel.TravelDirectory.Photo(p.path, p.alt) from TripPhoto p"
                + " where p.reportId = :report order by p.id", Photo.class).setParameter("report", reportId).getResultList();
    }

    private TripReportRef one(String condition, Object value) {
        return em.createQuery(REPORT + condition, Object[].class).setParameter("value", value).getResultStream().findFirst()
                .map(TravelDirectory::ref).orElseThrow(NotFound::new);
    }

    private static TripReportRef ref(Object[] row) {
        return new TripReportRef((Long) row[0], (String) row[1], row[2].toString(), (Long) row[3], (Long) row[4], (Long) row[5], (String) row[6],
                (String) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11], (Boolean) row[12], (String) row[13]);
    }
}
