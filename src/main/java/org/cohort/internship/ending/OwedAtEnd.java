package org.cohort.internship.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.internship.StillOwed;
import org.cohort.internship.agreement.AgreementState;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.text.Phrase;

/** What people still owe an internship in writing: reports, evaluations that were asked for, signatures. */
@ApplicationScoped
class OwedAtEnd implements StillOwed {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Phrase> of(InternshipRef internship) {
        List<Phrase> owed = new ArrayList<>();
        List<Integer> reports = em.createQuery("select r.number from ProgressReport r where r.internshipId = :internship and r.state in :owed order by r.number", Integer.class)
                .setParameter("internship", internship.id()).setParameter("owed", List.of(ReportState.DUE, ReportState.DRAFT)).getResultList();
        if (!reports.isEmpty()) {
            owed.add(Phrase.of("internship.owed.reports", reports.size(), reports.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        em.createQuery("select e.stage, e.direction from Evaluation e where e.internshipId = :internship and e.state in :owed and e.openedAt is not null"
                        + " and e.ruling.outcome is null order by e.dueAt, e.direction", Object[].class)
                .setParameter("internship", internship.id()).setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT)).getResultStream()
                .forEach(row -> owed.add(Phrase.of("internship.owed.evaluation." + (Direction) row[1], (Stage) row[0])));
        long unsigned = em.createQuery("select count(a) from Agreement a where a.internshipId = :internship and a.state = :unsigned", Long.class)
                .setParameter("internship", internship.id()).setParameter("unsigned", AgreementState.UNSIGNED).getSingleResult();
        if (unsigned > 0) {
            owed.add(Phrase.of("internship.owed.signatures", unsigned));
        }
        return owed;
    }
}
