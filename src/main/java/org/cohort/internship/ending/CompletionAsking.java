package org.cohort.internship.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;

/**
 * Asks coordinators to complete internships: once the final word is in, the mentor's or an organizer's ruling, and nothing is owed. What the intern owes holds it up for
 * two weeks at most, so that a report nobody will write leaves no internship running for ever.
 */
@ApplicationScoped
@Transactional
class CompletionAsking implements Job {

    private static final Duration PATIENCE = Duration.ofDays(14);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipService service;

    @Inject
    CurrentActor current;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "ask-completion";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A second run right after changes nothing. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        List<Object[]> said = alone.read(() -> em.createQuery("""
                        select i.id, e.dueAt from Evaluation e join Internship i on i.id = e.internshipId
                        where i.state = :active and e.stage = :stage and e.direction = :direction
                        and (e.submittedAt is not null or e.ruling.outcome is not null) order by i.id""", Object[].class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("stage", Stage.FINAL).setParameter("direction", Direction.BY_MENTOR).getResultList());
        Set<Long> patient = Set.copyOf(alone.read(() -> em.createQuery("select e.internshipId from Evaluation e join Internship i on i.id = e.internshipId where i.state = :active"
                        + " and e.stage = :stage and e.direction = :direction and e.dueAt > :late", Long.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("stage", Stage.FINAL).setParameter("direction", Direction.BY_MENTOR)
                .setParameter("late", now.minus(PATIENCE)).getResultList()));
        Set<Long> owing = alone.read(() -> owing(now));
        Alone.Outcome asked = current.callAs(Actor.SYSTEM, () -> alone.each(said.stream().map(row -> (Long) row[0]).toList(),
                id -> service.askToComplete(id, !(owing.contains(id) && patient.contains(id))) ? 1 : 0));
        return asked.sum() + " internships wait for their completion" + asked.failures();
    }

    /** Those in which the intern still owes a report, or her own final word. */
    private Set<Long> owing(Instant now) {
        Stream<Long> reports = em.createQuery("select distinct r.internshipId from ProgressReport r join Internship i on i.id = r.internshipId"
                        + " where i.state = :active and r.state in :owed and r.dueAt <= :now", Long.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("owed", List.of(ReportState.DUE, ReportState.DRAFT)).setParameter("now", now).getResultStream();
        Stream<Long> evaluations = em.createQuery("select e.internshipId from Evaluation e join Internship i on i.id = e.internshipId"
                        + " where i.state = :active and e.stage = :stage and e.direction = :direction and e.state in :owed", Long.class)
                .setParameter("active", InternshipState.ACTIVE).setParameter("stage", Stage.FINAL).setParameter("direction", Direction.BY_INTERN)
                .setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT)).getResultStream();
        return Stream.concat(reports, evaluations).collect(Collectors.toSet());
    }
}
