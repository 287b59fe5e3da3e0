package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.ladder.Ladder;
import org.cohort.internship.ladder.ReminderState;
import org.cohort.internship.leave.Leaves;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.project.ProjectDirectory;

/**
 * Reminds of evaluations that are asked for, and tells who stands behind whoever does not write: each step once (rules I3, N3). While the
 * intern is on leave the steps wait (rule I5). To the coordinators and organizers it says that nothing came, never what was drafted.
 */
@ApplicationScoped
@Transactional
public class EvaluationReminders extends Ladder<EvaluationCase, EvaluationReminder, EvaluationReminder.Because> {

    /** So many rows a run: what is left is done by the next, in some minutes. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    EvaluationCases cases;

    @Inject
    Leaves leaves;

    @Inject
    ProjectDirectory projects;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-evaluations";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A second run right after finds nothing to do. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        Alone.Outcome planned = alone.each(alone.read(() -> owed("not exists (select m.id from EvaluationReminder m where m.evaluationId = e.id)")), this::plan);
        Alone.Outcome moved = alone.each(alone.read(() -> owed("exists (select m.id from EvaluationReminder m where m.evaluationId = e.id"
                + " and m.step = org.cohort.internship.evaluation.EvaluationStep.DUE and m.dueAt <> e.dueAt)")), id -> follow(found(id), steps(id), now));
        List<Long> due = alone.read(() -> em.createQuery("select distinct m.evaluationId from EvaluationReminder m where m.state = :waiting and m.dueAt <= :now order by m.evaluationId", Long.class)
                .setParameter("waiting", ReminderState.WAITING).setParameter("now", now).setMaxResults(MOST).getResultList());
        Alone.Outcome sent = alone.each(due, id -> climb(found(id), steps(id).stream().filter(step -> step.state() == ReminderState.WAITING).toList(), now));
        return sent.sum() + " reminded of, " + (due.size() - sent.sum()) + " put off or not any more" + planned.failures() + moved.failures() + sent.failures();
    }

    private List<Long> owed(String where) {
        return em.createQuery("select e.id from Evaluation e join Internship i on i.id = e.internshipId where e.openedAt is not null and e.state in :owed and i.state = :active and "
                        + where + " order by e.id", Long.class)
                .setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT)).setParameter("active", InternshipState.ACTIVE).setMaxResults(MOST).getResultList();
    }

    private int plan(Long id) {
        Evaluation evaluation = em.find(Evaluation.class, id);
        List.of(EvaluationStep.values()).forEach(step -> em.persist(new EvaluationReminder(id, step, evaluation.dueAt().plus(step.fromDue()))));
        return 1;
    }

    private EvaluationCase found(Long id) {
        return cases.of(em.find(Evaluation.class, id));
    }

    private List<EvaluationReminder> steps(Long id) {
        return em.createQuery("select m from EvaluationReminder m where m.evaluationId = :evaluation order by m.id", EvaluationReminder.class)
                .setParameter("evaluation", id).getResultList();
    }

    /** A step that falls on leave comes after it. */
    @Override
    protected Instant turn(EvaluationCase subject, EvaluationReminder step) {
        return leaves.of(subject.internship()).due(subject.evaluation().dueAt().plus(step.step().fromDue()));
    }

    @Override
    protected EvaluationReminder.Because because(EvaluationCase subject, Instant now) {
        if (!subject.evaluation().state().isOwed()) {
            return EvaluationReminder.Because.HANDED_IN;
        }
        if (subject.evaluation().ruling().isLocked()) {
            return EvaluationReminder.Because.RULED;
        }
        return subject.internship().state() == InternshipState.ACTIVE ? null : EvaluationReminder.Because.OVER;
    }

    /** What an intern owes is no mentor's business: it goes from her to the coordinators who don't mentor her, and the organizers who don't. */
    @Override
    protected Collection<Long> told(EvaluationCase subject, EvaluationReminder reminder) {
        InternshipRef internship = subject.internship();
        boolean byMentor = subject.evaluation().direction() == Direction.BY_MENTOR;
        List<Long> mentors = projects.mentors(internship.project().id());
        return switch (reminder.step()) {
            case BEFORE, DUE, AFTER -> byMentor ? mentors.stream().limit(1).toList() : List.of(internship.accountId());
            case CO_MENTOR -> byMentor ? mentors.stream().skip(1).toList() : List.of();
            case COORDINATOR -> without(people.holders(Role.COORDINATOR, internship.project().participation().id()), mentors);
            case ORGANIZER -> without(people.holders(Role.ORGANIZER, internship.project().participation().round().programId()), mentors);
        };
    }

    private static List<Long> without(Collection<Long> accounts, List<Long> mentors) {
        List<Long> others = new ArrayList<>(accounts);
        others.removeAll(mentors);
        return others;
    }

    @Override
    protected void tell(EvaluationCase subject, EvaluationReminder reminder, Collection<Long> told) {
        Evaluation evaluation = subject.evaluation();
        told.forEach(account -> outbox.tell(account, "evaluation.remind." + reminder.step(), "/evaluations/" + evaluation.publicId(), evaluation.stage(), subject.intern(), evaluation.dueAt()));
    }

    @Override
    protected EvaluationReminder.Because overtaken() {
        return EvaluationReminder.Because.OVERTAKEN;
    }

    @Override
    protected EvaluationReminder.Because nobody() {
        return EvaluationReminder.Because.NOBODY;
    }
}
