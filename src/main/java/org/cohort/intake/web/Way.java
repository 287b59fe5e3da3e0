package org.cohort.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.ApplicationView;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.web.Step;

/** Where an applicant stands, in words: the steps, what happens next, by when, and who acts. */
final class Way {

    private static final List<String> STEPS = List.of("apply", "eligible", "contribute", "propose", "choose", "result");

    private final ApplicationView view;
    private final Actor reader;
    private final long proposed;
    private final boolean open;

    Way(ApplicationView view, Actor reader) {
        this.view = view;
        this.reader = reader;
        this.proposed = view.proposals().stream()
                .filter(row -> row.state() == ProposalState.SUBMITTED || row.state() == ProposalState.SHORTLISTED || row.state() == ProposalState.ANNOUNCED).count();
        this.open = view.contribute().isAllowed();
    }

    List<Step> steps() {
        int now = now();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            String label = say("step." + STEPS.get(i));
            String note = note(STEPS.get(i));
            steps.add(i < now ? Step.done(label, note) : i == now ? Step.now(label, note) : Step.later(label, note));
        }
        return steps;
    }

    /** What happens next, in a sentence. */
    String next() {
        String state = view.state().name();
        if (view.state() == ApplicationState.ELIGIBLE && !open) {
            return say("now." + state + (proposed > 0 ? ".closed" : ".missed"));
        }
        return say("now." + state + (view.state() == ApplicationState.ELIGIBLE && proposed > 0 ? ".proposed" : ""));
    }

    /** By when, with the earlier date she is asked to keep (rule T1); or null. */
    Window.End by() {
        return switch (view.state()) {
            case DRAFT, INELIGIBLE, WITHDRAWN -> view.change().isAllowed() ? view.closes() : null;
            case ELIGIBLE -> open ? view.proposalsEnd() : proposed > 0 && view.announcement() != null ? new Window.End(null, view.announcement()) : null;
            default -> null;
        };
    }

    /** Who acts. */
    String who() {
        return say("who." + switch (view.state()) {
            // The same as Today says: only a draft asks her to do something.
            case DRAFT -> view.change().isAllowed() ? "you" : "nobody";
            case INELIGIBLE, WITHDRAWN -> view.change().isAllowed() ? "correct" : "nobody";
            case SUBMITTED, UNDER_REVIEW -> "organizers";
            case ELIGIBLE -> proposed > 0 ? "mentors" : open ? "you" : "nobody";
            case ACCEPTED -> "you";
            case DECLINED -> "nobody";
        });
    }

    private int now() {
        return switch (view.state()) {
            case DRAFT, WITHDRAWN -> 0;
            case SUBMITTED, UNDER_REVIEW, INELIGIBLE -> 1;
            case ELIGIBLE -> proposed > 0 || !open ? 4 : view.contributions().isEmpty() ? 2 : 3;
            case ACCEPTED, DECLINED -> 5;
        };
    }

    private String note(String step) {
        return switch (step) {
            case "apply" -> view.submittedAt() != null ? at(view.submittedAt())
                    : view.closes() == null ? null : say("step.apply.until", at(view.closes().last()));
            case "eligible" -> say(view.state() == ApplicationState.UNDER_REVIEW ? "step.eligible.organizer" : "step.eligible.who");
            case "contribute" -> say("step.contribute.count", view.contributions().size());
            case "propose" -> proposed > 0 ? say("step.propose.count", proposed)
                    : view.proposalsEnd() == null ? null : say("step.apply.until", at(view.proposalsEnd().last()));
            case "choose" -> view.announcement() == null ? null : say("step.choose.until", at(view.announcement()));
            default -> null;
        };
    }

    private String at(Instant instant) {
        return Moments.at(instant, reader.zone(), reader.locale());
    }

    private String say(String key, Object... args) {
        return Words.say(reader.locale(), reader.zone(), "intake.stand." + key, args);
    }
}
