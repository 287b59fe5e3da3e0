package org.cohort.internship.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** Finds reports with what their lifecycle asks about. */
@ApplicationScoped
class ReportCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    /** @throws NotFound when there is none that the actor may see */
    ReportCase visible(Actor actor, String publicId) {
        ProgressReport report = em.createQuery("select r from ProgressReport r where r.publicId = :id", ProgressReport.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        ReportCase found = of(report, internships.internship(report.internshipId()));
        if (!InternshipPolicy.maySee(actor, found.internship())) {
            throw new NotFound();
        }
        return found;
    }

    ReportCase of(ProgressReport report, InternshipRef internship) {
        return new ReportCase(report, internship, name(internship.accountId()));
    }

    Set<Role> roles(Actor actor, ReportCase subject) {
        return InternshipPolicy.rolesOf(actor, subject.internship());
    }

    /** Empty for null and for somebody who is not known any more. */
    String name(Long account) {
        Map<Long, Directory.Person> found = account == null ? Map.of() : people.people(List.of(account));
        return account != null && found.containsKey(account) ? found.get(account).name() : "";
    }

    /** In their order. */
    List<ProgressReport> of(Long internshipId) {
        return em.createQuery("select r from ProgressReport r where r.internshipId = :internship order by r.number", ProgressReport.class)
                .setParameter("internship", internshipId).getResultList();
    }
}
