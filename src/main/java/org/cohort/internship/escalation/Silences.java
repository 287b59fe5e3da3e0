package org.cohort.internship.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.boot.Setting;
import org.cohort.internship.InternshipState;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.time.Window;

/** Finds who does not answer, of all running internships at once. A missed evaluation has steps of its own ({@link org.cohort.internship.evaluation.EvaluationReminders}). */
@ApplicationScoped
class Silences {

    /** What of a report tells whether somebody is silent: never what stands in it, which is long. */
    public record Step(Long internshipId, int number, ReportState state, Instant dueAt, Instant submittedAt) {
    }

    private static final String STEP = """
            select new org.cohort.internship.escalation.Silences$Step(r.internshipId, r.number, r.state, r.dueAt, r.submittedAt)
            from ProgressReport r join Internship i on i.id = r.internshipId where i.state = :active and\s""";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    List<Silence> now(Instant now) {
        List<Step> reports = em.createQuery(STEP + "r.dueAt <= :now order by r.internshipId, r.number", Step.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("now", now).getResultList();
        Map<Long, List<Step>> byInternship = reports.stream().collect(Collectors.groupingBy(Step::internshipId));
        List<Silence> found = new ArrayList<>();
        byInternship.values().forEach(of -> addMissed(of, found));
        addUnanswered(now, found);
        return found;
    }

    /** The reports overdue in a row up to now. What was excused, as days away are, is not there at all: it neither counts nor breaks the row. */
    private static void addMissed(Collection<Step> ofInternship, List<Silence> found) {
        List<Step> row = new ArrayList<>();
        for (Step report : ofInternship) {
            if (report.state().isOwed()) {
                row.add(report);
            } else if (report.state() != ReportState.EXCUSED) {
                row.clear();
            }
        }
        int threshold = Setting.ESCALATION_MISSED_REPORTS.number();
        if (row.size() >= threshold) {
            found.add(new Silence(row.get(0).internshipId(), SilenceRule.REPORTS_MISSED, String.valueOf(row.get(0).number()), row.get(threshold - 1).dueAt(), row.size(), row.get(0).dueAt()));
        }
    }

    /** The oldest report without an answer stands for all of its internship. */
    private void addUnanswered(Instant now, List<Silence> found) {
        Duration patience = Duration.ofDays(Setting.ESCALATION_UNANSWERED_DAYS.number());
        Map<Long, List<Step>> waiting = em.createQuery(STEP + "r.state = :submitted and r.submittedAt is not null order by r.submittedAt, r.id", Step.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("submitted", ReportState.SUBMITTED).getResultStream()
                .filter(report -> Window.between(report.submittedAt().plus(patience), null).isOpen(now)).collect(Collectors.groupingBy(Step::internshipId));
        waiting.forEach((internship, reports) -> found.add(new Silence(internship, SilenceRule.ANSWERS_LATE, String.valueOf(reports.get(0).number()),
                reports.get(0).submittedAt().plus(patience), reports.size(), reports.get(0).submittedAt())));
    }
}
