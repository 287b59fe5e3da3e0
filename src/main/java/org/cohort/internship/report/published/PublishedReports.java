package org.cohort.internship.report.published;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** Public reports. Of whoever has closed her account nothing is shown. */
@Queries
public class PublishedReports {

    private static final String SHOWN = """
            select new org.cohort.internship.report.published.PublishedReport(i.publicId, r.number, a.name, p.title, r.done, r.next, r.links, r.submittedAt, r.changedAt)
            from ProgressReport r join Internship i on i.id = r.internshipId join Account a on a.id = i.accountId join Project p on p.id = i.projectId
            where r.shared = true and r.submittedAt is not null and a.closedAt is null\s""";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    /** @throws NotFound where there is no such internship, and where nothing of it is public */
    public PublishedJournal journal(String internshipPublicId) {
        List<PublishedReport> reports = em.createQuery(SHOWN + "and i.publicId = :internship order by r.number desc", PublishedReport.class)
                .setParameter("internship", internshipPublicId).getResultList();
        if (reports.isEmpty()) {
            throw new NotFound();
        }
        return new PublishedJournal(internships.internshipByPublicId(internshipPublicId), reports.get(0).intern(), reports);
    }

    /** Those of a community's interns, what was shown or changed last first. @param most how many at most */
    public List<PublishedReport> ofCommunity(String communityPublicId, int most) {
        return em.createQuery(SHOWN + "and i.participationId in (select x.id from Participation x join Community c on c.id = x.communityId where c.publicId = :community)"
                + " order by r.changedAt desc, r.submittedAt desc, r.id desc", PublishedReport.class).setParameter("community", communityPublicId).setMaxResults(most).getResultList();
    }

    /** Whether anything of an internship is public. */
    public boolean isShown(Long internshipId) {
        return !em.createQuery("select r.id from ProgressReport r where r.internshipId = :internship and r.shared = true and r.submittedAt is not null", Long.class)
                .setParameter("internship", internshipId).setMaxResults(1).getResultList().isEmpty();
    }
}
