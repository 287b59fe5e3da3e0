package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.RoundRef;

/** Makes an internship's evaluations, asks for each when it opens, and on its day releases what was submitted and tells the intern what was ruled. */
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
    Outbox outbox;

    @Inject
    Alone alone;

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

    /** Opens, releases and tells what was ruled; a second run right after finds nothing. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        Alone.Outcome opened = each(em -> em.createQuery("""
                        select e.id from Evaluation e join Internship i on i.id = e.internshipId
                        where e.openedAt is null and e.state = :due and i.state = :active and e.opensAt <= :now order by e.id""", Long.class)
                .setParameter("due", EvaluationState.DUE).setParameter("active", InternshipState.ACTIVE).setParameter("now", now),
                evaluation -> open(List.of(evaluation)));
        Alone.Outcome released = each(em -> em.createQuery("select e.id from Evaluation e where e.state = :submitted and coalesce(e.releaseAt, e.dueAt) <= :now order by e.id", Long.class)
                .setParameter("submitted", EvaluationState.SUBMITTED).setParameter("now", now), this::release);
        Alone.Outcome told = each(em -> em.createQuery("""
                        select e.id from Evaluation e join Internship i on i.id = e.internshipId where e.ruling.state = :locked and e.ruling.toldAt is null
                        and e.state <> :submitted and i.state in :going and coalesce(e.releaseAt, e.dueAt) <= :now order by e.id""", Long.class)
                .setParameter("locked", RulingState.LOCKED).setParameter("submitted", EvaluationState.SUBMITTED)
                .setParameter("going", List.of(InternshipState.ACTIVE, InternshipState.COMPLETED)).setParameter("now", now), this::tellRuling);
        return opened.sum() + " evaluations opened, " + released.sum() + " released, " + told.sum() + " rulings told"
                + opened.failures() + released.failures() + told.failures();
    }

    private Alone.Outcome each(Function<EntityManager, TypedQuery<Long>> which, ToIntFunction<Evaluation> work) {
        return alone.each(alone.read(() -> which.apply(em).getResultList()), id -> work.applyAsInt(em.find(Evaluation.class, id)));
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

    /** The intern learns what counts on the day she would read what was written, and so also when nobody wrote. */
    private int tellRuling(Evaluation evaluation) {
        InternshipRef internship = cases.of(evaluation).internship();
        outbox.tell(internship.accountId(), "ruling.SHOWN", "/evaluations/" + evaluation.publicId(), evaluation.stage(), evaluation.ruling().said().outcome());
        evaluation.ruling().noteTold(clock.instant());
        return 1;
    }

    private int release(Evaluation evaluation) {
        Set<Role> system = EnumSet.of(Role.SYSTEM);
        transitions.fire(EvaluationLifecycle.TABLE, cases.of(evaluation), EvaluationAction.RELEASE, system, null);
        evaluation.noteRelease(clock.instant());
        return 1;
    }
}
