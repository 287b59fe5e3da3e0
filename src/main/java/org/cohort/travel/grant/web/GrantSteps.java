package org.cohort.travel.grant.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Step;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.GrantView;

/** Draws the way of a grant as steps: what is done, by whom and when, what is on, what comes. */
final class GrantSteps {

    /** A step: it is done once one of these was done, and on while the grant is in one of those states. */
    private enum Stage {
        ASK(Set.of(GrantAction.SUBMIT), Set.of(GrantState.DRAFT)),
        MENTOR(Set.of(GrantAction.RECOMMEND_AS_MENTOR), Set.of(GrantState.SUBMITTED)),
        COORDINATOR(Set.of(GrantAction.RECOMMEND_AS_COORDINATOR), Set.of(GrantState.RECOMMENDED_BY_MENTOR)),
        DECIDE(Set.of(GrantAction.OFFER), Set.of(GrantState.IN_REVIEW, GrantState.WAITLISTED)),
        TAKE(Set.of(GrantAction.ACCEPT, GrantAction.ACCEPT_VISA_FIRST), Set.of(GrantState.OFFERED)),
        VISA(Set.of(GrantAction.VISA_GRANTED), Set.of(GrantState.VISA_PENDING)),
        TRAVEL(Set.of(GrantAction.TRAVEL, GrantAction.TAKE_UP), Set.of(GrantState.ACCEPTED)),
        AFTER(Set.of(GrantAction.SETTLE, GrantAction.CLOSE), Set.of(GrantState.TRAVELLED, GrantState.REPORTED));

        private final Set<GrantAction> done;
        private final Set<GrantState> on;

        Stage(Set<GrantAction> done, Set<GrantState> on) {
            this.done = done;
            this.on = on;
        }
    }

    private GrantSteps() {
    }

    static List<Step> of(GrantView view, Actor reader) {
        List<Step> steps = new ArrayList<>();
        boolean ahead = false;
        for (Stage stage : Stage.values()) {
            if (stage == Stage.VISA && last(view, stage) == null && view.state() != GrantState.VISA_PENDING) {
                // Most trips need none, or wait for none.
                continue;
            }
            String label = Words.say(reader.locale(), "grant.step." + stage);
            boolean on = stage.on.contains(view.state());
            History.Act act = on || ahead ? null : last(view, stage);
            ahead |= on;
            steps.add(on ? Step.now(label, null) : act == null ? Step.later(label, null) : Step.done(label, note(act, reader)));
        }
        return steps;
    }

    private static History.Act last(GrantView view, Stage stage) {
        return view.history().stream().filter(act -> stage.done.stream().anyMatch(action -> action.name().equals(act.action())))
                .reduce((first, second) -> second).orElse(null);
    }

    private static String note(History.Act act, Actor reader) {
        return Moments.shortDay(LocalDate.ofInstant(act.at(), reader.zone()), reader.locale()) + ", " + act.actorName();
    }
}
