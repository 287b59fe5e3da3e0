package org.cohort.internship.report.reminder;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.cohort.kernel.persistence.Queries;

/** The reminders of a report, for whoever may read it: the caller has asked. */
@Queries
public class ReminderQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** In the order of their steps; empty before it is asked for. */
    public List<ReminderRow> of(String reportPublicId) {
        return em.createQuery("select m from ReportReminder m join ProgressReport r on r.id = m.reportId where r.publicId = :report order by m.dueAt, m.id", ReportReminder.class)
                .setParameter("report", reportPublicId).getResultStream().sorted(Comparator.comparing(ReportReminder::step))
                .map(m -> new ReminderRow(m.step(), m.state(), m.why(), m.at())).toList();
    }
}
