package org.cohort.internship.evaluation;

import static org.cohort.internship.evaluation.RulingAction.ADVISE;
import static org.cohort.internship.evaluation.RulingAction.ASK;
import static org.cohort.internship.evaluation.RulingAction.ASK_ORGANIZERS;
import static org.cohort.internship.evaluation.RulingAction.RULE;
import static org.cohort.internship.evaluation.RulingAction.SETTLE;
import static org.cohort.internship.evaluation.RulingAction.UNLOCK;
import static org.cohort.internship.evaluation.RulingState.ADVISED;
import static org.cohort.internship.evaluation.RulingState.ASKED;
import static org.cohort.internship.evaluation.RulingState.LOCKED;
import static org.cohort.internship.evaluation.RulingState.OPEN;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SYSTEM;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipRules;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/**
 * How an organizer rules about an outcome (rule I3). A mentor who is not sure or says stop makes the coordinator look, or the organizers at
 * once where nobody coordinates but the mentors themselves; the organizer's
 * ruling is locked: nothing automatic and nothing a mentor says changes what counts until an organizer unlocks it with a reason.
 */
public final class RulingLifecycle {

    static final Guard<EvaluationCase> RUNNING = Guard.of("internship runs", (c, now) -> InternshipRules.runs(c.internship()));

    static final Guard<EvaluationCase> BY_MENTOR = Guard.of("outcome of a mentor, asked for by now", (c, now) ->
            Verdict.when(c.evaluation().direction() == Direction.BY_MENTOR && c.evaluation().isOpened(), "ruling.nothing"));

    public static final Lifecycle<RulingState, RulingAction, EvaluationCase> TABLE =
            Lifecycle.<RulingState, RulingAction, EvaluationCase>of("ruling", RulingState.class, RulingAction.class, OPEN)
                    .state(c -> c.evaluation().ruling().state(), (c, to) -> c.evaluation().ruling().move(to))
                    .card(RulingLifecycle::card)
                    .on(ASK).from(OPEN).to(ASKED).by(SYSTEM).tells(COORDINATOR)
                    .on(ASK_ORGANIZERS).from(OPEN).to(ADVISED).by(SYSTEM).tells(ORGANIZER)
                    .on(ADVISE).from(ASKED).to(ADVISED).by(COORDINATOR).when(RUNNING).comment().tells(ORGANIZER)
                    .on(SETTLE).from(ASKED, ADVISED).to(OPEN).by(SYSTEM)
                    .on(RULE).from(OPEN, ASKED, ADVISED).to(LOCKED).by(ORGANIZER).when(RUNNING, BY_MENTOR).comment().tells(MENTOR, COORDINATOR)
                    .on(UNLOCK).from(LOCKED).to(OPEN).by(ORGANIZER).when(RUNNING).comment().tells(MENTOR, COORDINATOR)
                    .waits(ASKED, COORDINATOR).waits(ADVISED, ORGANIZER)
                    .build();

    private RulingLifecycle() {
    }

    private static Card card(EvaluationCase c) {
        Evaluation evaluation = c.evaluation();
        String title = Words.say(Locale.ENGLISH, "evaluation.title.BY_MENTOR", evaluation.stage(), c.intern());
        Map<Role, Collection<Addressee>> people = new EnumMap<>(InternshipPeople.of(c.internship()));
        // She is told on the day the evaluation is released: see EvaluationSchedule.
        people.remove(Role.SELF);
        people.put(ORGANIZER, c.impartialOrganizers());
        return new Card(evaluation.publicId(), title, "/evaluations/" + evaluation.publicId(), null, people, null)
                .within(c.internship().project().participation().title());
    }
}
