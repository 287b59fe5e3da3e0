package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.RoundRef;

/** Makes an internship's evaluations, asks for each when it opens, and releases what was submitted on its day. */
@ApplicationScoped
@Transactional
class EvaluationSchedule implements InternshipPart, Job {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    EvaluationCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        RoundRef round = internship.project().participation().round();
        plan.evaluations().forEach((stage, due) -> {
            for (Direction direction : Direction.values()) {
                Evaluation evaluation = new Evaluation(internship.id(), stage, direction, due.minus(openFor(round)), due);
                evaluation.releaseAfter(Duration.ofDays(round.rules().stages().releaseAfter()));
                em.persist(evaluation);
            }
        });
    }

    /** How long before it is due an evaluation can be written. */
    static Duration openFor(RoundRef round) {
        return Duration.ofDays(round.rules().opensBefore());
    }

    /** Once both sides have signed, what is open already is asked for; what was broken off needs nobody. */
    @Override
    public void moved(InternshipRef internship) {
        List<Evaluation> evaluations = cases.of(internship.id());
        if (internship.state() == InternshipState.ACTIVE) {
            open(evaluations);
        } else if (internship.state().isBroken()) {
            evaluations.forEach(evaluation -> tasks.clear(EvaluationLifecycle.TABLE.name(), evaluation.publicId()));
        }
    }

    @Override
    public String name() {
        return "open-evaluations";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Opens and releases; a second run right after finds nothing. */
    @Override
    public String run() {
        int opened = open(em.createQuery("""
                        select e from Evaluation e join Internship i on i.id = e.internshipId
                        where e.openedAt is null and e.state = :due and i.state = :active and e.opensAt <= :now order by e.id""", Evaluation.class)
                .setParameter("due", EvaluationState.DUE).setParameter("active", InternshipState.ACTIVE)
                .setParameter("now", clock.instant()).getResultList());
        List<Evaluation> due = em.createQuery("select e from Evaluation e where e.state = :submitted and coalesce(e.releaseAt, e.dueAt) <= :now order by e.id", Evaluation.class)
                .setParameter("submitted", EvaluationState.SUBMITTED).setParameter("now", clock.instant()).getResultList();
        due.forEach(this::release);
        return opened + " evaluations opened, " + due.size() + " released";
    }

    private int open(List<Evaluation> evaluations) {
        Instant now = clock.instant();
        int opened = 0;
        for (Evaluation evaluation : evaluations) {
            EvaluationCase subject = cases.of(evaluation);
            if (!evaluation.isOpened() && EvaluationLifecycle.OPEN.check().apply(subject, now).isAllowed()) {
                evaluation.open(now);
                transitions.begin(EvaluationLifecycle.TABLE, subject);
                opened++;
            }
        }
        return opened;
    }

    private void release(Evaluation evaluation) {
        Set<Role> system = EnumSet.of(Role.SYSTEM);
        transitions.fire(EvaluationLifecycle.TABLE, cases.of(evaluation), EvaluationAction.RELEASE, system, null);
        evaluation.noteRelease(clock.instant());
    }
}
