package org.cohort.internship.evaluation;

import static org.cohort.internship.evaluation.EvaluationAction.HAND_BACK;
import static org.cohort.internship.evaluation.EvaluationAction.RELEASE;
import static org.cohort.internship.evaluation.EvaluationAction.REOPEN;
import static org.cohort.internship.evaluation.EvaluationAction.SAVE;
import static org.cohort.internship.evaluation.EvaluationAction.SUBMIT;
import static org.cohort.internship.evaluation.EvaluationAction.TAKE_BACK;
import static org.cohort.internship.evaluation.EvaluationState.DRAFT;
import static org.cohort.internship.evaluation.EvaluationState.DUE;
import static org.cohort.internship.evaluation.EvaluationState.RELEASED;
import static org.cohort.internship.evaluation.EvaluationState.SUBMITTED;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipRules;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How an evaluation is written and released (rule I3). After its date it is late and taken all the same. Several mentors may draft; who submits has written it. */
public final class EvaluationLifecycle {

    static final Guard<EvaluationCase> RUNNING = Guard.of("internship runs", (c, now) -> InternshipRules.runs(c.internship()));

    static final Guard<EvaluationCase> OPEN = Guard.of("window open", (c, now) -> Window.between(c.evaluation().opensAt(), null).verdict(now));

    static final Guard<EvaluationCase> WRITER = Guard.of("submitted it", (c, now) -> c.isWriter() ? Verdict.allowed() : Verdict.denied("evaluation.notWriter"));

    /** Once it is due, others go by it; an organizer's ruling stands on what was said. */
    static final Guard<EvaluationCase> CHANGEABLE = Guard.of("neither due nor ruled about", (c, now) ->
            Verdict.when(!Window.until(c.evaluation().dueAt()).isOver(now), "evaluation.due", c.evaluation().dueAt()).and(Verdict.when(!c.evaluation().ruling().isLocked(), "evaluation.ruled")));

    /** What was said stands behind a certificate then. */
    static final Guard<EvaluationCase> NOT_COMPLETED = Guard.of("not completed", (c, now) -> Verdict.when(c.internship().state() != InternshipState.COMPLETED, "evaluation.completed"));

    static final Guard<EvaluationCase> UNUSED = Guard.of("no money is on its way by it", (c, now) -> c.used().get());

    /** The last word decides about the end: one that leaves it open can be asked for again. */
    static final Guard<EvaluationCase> LEAVES_OPEN = Guard.of("final word that is not to continue, of an internship that runs", (c, now) -> {
        Evaluation evaluation = c.evaluation();
        boolean unclear = evaluation.stage() == Stage.FINAL && evaluation.outcome() != null && !evaluation.outcome().isClear();
        return Verdict.when(unclear && c.internship().state() == InternshipState.ACTIVE, "evaluation.notReopened");
    });

    public static final Lifecycle<EvaluationState, EvaluationAction, EvaluationCase> TABLE =
            Lifecycle.<EvaluationState, EvaluationAction, EvaluationCase>of("evaluation", EvaluationState.class, EvaluationAction.class, DUE)
                    .state(c -> c.evaluation().state(), (c, to) -> c.evaluation().move(to))
                    .card(EvaluationLifecycle::card)
                    .on(SUBMIT).from(DUE, DRAFT).to(SUBMITTED).by(SELF, MENTOR).when(RUNNING, OPEN).tells(COORDINATOR, ORGANIZER)
                    .on(SAVE).from(DUE, DRAFT).to(DRAFT).by(SELF, MENTOR).when(RUNNING, OPEN)
                    .on(TAKE_BACK).from(SUBMITTED).to(DRAFT).by(SELF, MENTOR).when(WRITER, RUNNING, NOT_COMPLETED, CHANGEABLE, UNUSED).asks()
                    .on(RELEASE).from(SUBMITTED).to(RELEASED).by(COORDINATOR, ORGANIZER, SYSTEM).asks().tells(SELF, MENTOR)
                    .on(REOPEN).from(SUBMITTED, RELEASED).to(DRAFT).by(ORGANIZER, SYSTEM).when(LEAVES_OPEN).comment().tells(MENTOR)
                    .on(HAND_BACK).from(DRAFT).to(SUBMITTED).by(SYSTEM).tells(MENTOR)
                    .waits(DUE, SELF, MENTOR).waits(DRAFT, SELF, MENTOR).waits(SUBMITTED, COORDINATOR, ORGANIZER)
                    .build();

    private EvaluationLifecycle() {
    }

    private static Card card(EvaluationCase c) {
        Evaluation evaluation = c.evaluation();
        String title = Words.say(Locale.ENGLISH, "evaluation.title." + evaluation.direction(), evaluation.stage(), c.intern());
        return new Card(evaluation.publicId(), title, "/evaluations/" + evaluation.publicId(), null, people(c),
                evaluation.state().isOwed() ? evaluation.dueAt() : null).within(c.internship().project().participation().title());
    }

    /**
     * Whom it concerns in its state: first the side that writes; then the coordinator, or, as she may be a mentor
     * herself, the organizer for what an intern wrote; in the end the side it is about.
     */
    private static Map<Role, Collection<Addressee>> people(EvaluationCase c) {
        boolean byMentor = c.evaluation().direction() == Direction.BY_MENTOR;
        Role concerned = switch (c.evaluation().state()) {
            case DUE, DRAFT -> byMentor ? MENTOR : SELF;
            case SUBMITTED -> byMentor ? COORDINATOR : ORGANIZER;
            case RELEASED -> byMentor ? SELF : MENTOR;
        };
        Map<Role, Collection<Addressee>> people = new EnumMap<>(InternshipPeople.of(c.internship()));
        people.put(ORGANIZER, c.impartialOrganizers());
        people.keySet().retainAll(Set.of(concerned));
        return people;
    }
}
