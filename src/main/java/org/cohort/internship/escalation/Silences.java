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
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.Evaluation;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.report.ProgressReport;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.time.Window;

/** Finds who does not answer, of all running internships at once. */
@ApplicationScoped
class Silences {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    List<Silence> now(Instant now) {
        List<ProgressReport> reports = em.createQuery("""
                        select r from ProgressReport r join Internship i on i.id = r.internshipId
                        where i.state = :active and r.dueAt <= :now order by r.internshipId, r.number""", ProgressReport.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("now", now).getResultList();
        Map<Long, List<ProgressReport>> byInternship = reports.stream().collect(Collectors.groupingBy(ProgressReport::internshipId));
        List<Silence> found = new ArrayList<>();
        byInternship.values().forEach(of -> addMissed(of, found));
        addUnanswered(now, found);
        addEvaluations(now, found);
        return found;
    }

    /** The reports overdue in a row up to now. What was excused, as days away are, is not there at all: it neither counts nor breaks the row. */
    private static void addMissed(Collection<ProgressReport> ofInternship, List<Silence> found) {
        List<ProgressReport> row = new ArrayList<>();
        for (ProgressReport report : ofInternship) {
            if (report.state().isOwed()) {
                row.add(report);
            } else if (report.state() != ReportState.EXCUSED) {
                row.clear();
            }
        }
        int threshold = Setting.ESCALATION_MISSED_REPORTS.number();
        if (row.size() >= threshold) {
            found.add(new Silence(row.get(0).internshipId(), SilenceRule.REPORTS_MISSED, String.valueOf(row.get(0).number()), row.get(threshold - 1).dueAt(), row.size()));
        }
    }

    private void addEvaluations(Instant now, List<Silence> found) {
        Duration patience = Duration.ofDays(Setting.ESCALATION_OVERDUE_DAYS.number());
        em.createQuery("""
                        select e from Evaluation e join Internship i on i.id = e.internshipId
                        where i.state = :active and e.direction = :direction and e.state in :owed and e.dueAt <= :late order by e.dueAt, e.id""", Evaluation.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("direction", Direction.BY_MENTOR)
                .setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT)).setParameter("late", now.minus(patience)).getResultList()
                .forEach(evaluation -> found.add(new Silence(evaluation.internshipId(), SilenceRule.EVALUATION_OVERDUE, evaluation.stage().name(), evaluation.dueAt().plus(patience), 1)));
    }

    /** The oldest report without an answer stands for all of its internship. */
    private void addUnanswered(Instant now, List<Silence> found) {
        Duration patience = Duration.ofDays(Setting.ESCALATION_UNANSWERED_DAYS.number());
        Map<Long, List<ProgressReport>> waiting = em.createQuery("""
                        select r from ProgressReport r join Internship i on i.id = r.internshipId
                        where i.state = :active and r.state = :submitted and r.submittedAt is not null order by r.submittedAt, r.id""", ProgressReport.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("submitted", ReportState.SUBMITTED).getResultStream()
                .filter(report -> Window.between(report.submittedAt().plus(patience), null).isOpen(now)).collect(Collectors.groupingBy(ProgressReport::internshipId));
        waiting.forEach((internship, reports) -> found.add(new Silence(internship, SilenceRule.ANSWERS_LATE, String.valueOf(reports.get(0).number()),
                reports.get(0).submittedAt().plus(patience), reports.size())));
    }
}
