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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.leave.LeaveDays;
import org.cohort.internship.leave.Leaves;
import org.cohort.internship.report.reminder.ReminderState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.time.Window;
import org.cohort.project.ProjectDirectory;

/**
 * Reminds of evaluations that are asked for, and tells who stands behind whoever does not write: each step once (rules I3, N3). While the
 * intern is on leave the steps wait (rule I5). To the coordinators and organizers it says that nothing came, never what was drafted.
 */
@ApplicationScoped
@Transactional
public class EvaluationReminders implements Job {

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
    public String run() {
        plan();
        Instant now = clock.instant();
        List<EvaluationReminder> due = em.createQuery("select m from EvaluationReminder m where m.state = :waiting and m.dueAt <= :now order by m.evaluationId, m.dueAt, m.id", EvaluationReminder.class)
                .setParameter("waiting", ReminderState.WAITING).setParameter("now", now).setMaxResults(MOST).getResultList();
        Map<Long, List<EvaluationReminder>> steps = due.stream().collect(Collectors.groupingBy(EvaluationReminder::evaluationId, LinkedHashMap::new, Collectors.toList()));
        steps.forEach((id, turn) -> settle(cases.of(em.find(Evaluation.class, id)), turn, now));
        return due.size() + " steps settled or put off";
    }

    private void plan() {
        em.createQuery("""
                        select e from Evaluation e join Internship i on i.id = e.internshipId where e.openedAt is not null and e.state in :owed and i.state = :active
                        and not exists (select m.id from EvaluationReminder m where m.evaluationId = e.id) order by e.id""", Evaluation.class)
                .setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT)).setParameter("active", InternshipState.ACTIVE).setMaxResults(MOST).getResultList()
                .forEach(evaluation -> List.of(EvaluationStep.values()).forEach(step ->
                        em.persist(new EvaluationReminder(evaluation.id(), step, evaluation.dueAt().plus(step.fromDue())))));
        em.flush();
    }

    private void settle(EvaluationCase subject, List<EvaluationReminder> due, Instant now) {
        LeaveDays leave = leaves.of(subject.internship());
        // The date may have moved, and a step that falls on leave comes after it.
        due.forEach(step -> step.redate(leave.due(subject.evaluation().dueAt().plus(step.step().fromDue()))));
        List<EvaluationReminder> turn = due.stream().filter(step -> Window.from(leave.due(subject.evaluation().dueAt().plus(step.step().fromDue()))).isOpen(now)).toList();
        EvaluationReminder.Because because = because(subject);
        for (int i = 0; i < turn.size(); i++) {
            Collection<Long> told = because == null && i == turn.size() - 1 ? told(subject, turn.get(i).step()) : List.of();
            turn.get(i).settle(because != null ? because : i < turn.size() - 1 ? EvaluationReminder.Because.OVERTAKEN
                    : told.isEmpty() ? EvaluationReminder.Because.NOBODY : null, now);
            tell(subject, turn.get(i).step(), told);
        }
    }

    /** Null where it is to be sent. */
    private static EvaluationReminder.Because because(EvaluationCase subject) {
        if (!subject.evaluation().state().isOwed()) {
            return EvaluationReminder.Because.HANDED_IN;
        }
        if (subject.evaluation().ruling().isLocked()) {
            return EvaluationReminder.Because.RULED;
        }
        return subject.internship().state() == InternshipState.ACTIVE ? null : EvaluationReminder.Because.OVER;
    }

    /** What an intern owes is no mentor's business: it goes from her to the coordinators who don't mentor her, and the organizers who don't. */
    private Collection<Long> told(EvaluationCase subject, EvaluationStep step) {
        InternshipRef internship = subject.internship();
        boolean byMentor = subject.evaluation().direction() == Direction.BY_MENTOR;
        List<Long> mentors = projects.mentors(internship.project().id());
        return switch (step) {
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

    private void tell(EvaluationCase subject, EvaluationStep step, Collection<Long> told) {
        Evaluation evaluation = subject.evaluation();
        told.forEach(account -> outbox.tell(account, "evaluation.remind." + step, "/evaluations/" + evaluation.publicId(), evaluation.stage(), subject.intern(), evaluation.dueAt()));
    }
}
