package org.cohort.internship;

import static org.cohort.internship.InternshipAction.ACTIVATE;
import static org.cohort.internship.InternshipAction.COMPLETE;
import static org.cohort.internship.InternshipAction.FAIL;
import static org.cohort.internship.InternshipAction.TERMINATE;
import static org.cohort.internship.InternshipAction.WITHDRAW;
import static org.cohort.internship.InternshipState.ACTIVE;
import static org.cohort.internship.InternshipState.COMPLETED;
import static org.cohort.internship.InternshipState.FAILED;
import static org.cohort.internship.InternshipState.OFFERED;
import static org.cohort.internship.InternshipState.TERMINATED;
import static org.cohort.internship.InternshipState.WITHDRAWN;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import java.util.Locale;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Card;

/** How an internship goes on: it starts with two signatures and ends with the mentor's final word. */
public final class InternshipLifecycle {

    static final Guard<InternshipCase> SIGNED = Guard.of("agreement signed by all parties",
            (c, now) -> Verdict.when(c.signed(), "internship.unsigned"));

    static final Guard<InternshipCase> FINAL_WORD = Guard.of("final evaluation says continue",
            (c, now) -> c.finalWord() == null ? Verdict.rule("internship.noFinalEvaluation")
                    : Verdict.when(c.finalWord().isClear(), "internship.finalEvaluation", c.finalWord()));

    /** What certifies the days of an internship never certifies days to come. */
    static final Guard<InternshipCase> LAST_DAY = Guard.of("last day has come", (c, now) ->
            Verdict.when(Window.between(InternshipPlan.startOf(c.internship().endsOn(), c.internship().zone()), null).isOpen(now), "internship.notOver", c.internship().endsOn()));

    static final Guard<InternshipCase> NEEDS = Guard.of("required work accepted", (c, now) -> c.needs());

    public static final Lifecycle<InternshipState, InternshipAction, InternshipCase> TABLE =
            Lifecycle.<InternshipState, InternshipAction, InternshipCase>of("internship", InternshipState.class, InternshipAction.class, OFFERED)
                    .state(c -> c.internship().state(), (c, to) -> c.internship().move(to))
                    .card(InternshipLifecycle::card)
                    .on(ACTIVATE).from(OFFERED).to(ACTIVE).by(SYSTEM).when(SIGNED).tells(SELF, MENTOR, COORDINATOR)
                    .on(COMPLETE).from(ACTIVE).to(COMPLETED).by(COORDINATOR, ORGANIZER, SYSTEM).when(FINAL_WORD, LAST_DAY, NEEDS).tells(SELF, MENTOR).asks()
                    .on(FAIL).from(ACTIVE).to(FAILED).by(ORGANIZER).comment().asks().tells(SELF, MENTOR, COORDINATOR)
                    .on(WITHDRAW).from(OFFERED, ACTIVE).to(WITHDRAWN).by(SELF).comment().asks().tells(MENTOR, COORDINATOR, ORGANIZER)
                    .on(TERMINATE).from(OFFERED, ACTIVE).to(TERMINATED).by(ORGANIZER).comment().asks().tells(SELF, MENTOR, COORDINATOR)
                    .build();

    private InternshipLifecycle() {
    }

    private static Card card(InternshipCase c) {
        return new Card(c.ref().publicId(), Words.say(Locale.ENGLISH, "internship.title", c.intern(), c.ref().project().title()),
                c.ref().path(), c.ref().accountId(), InternshipPeople.of(c.ref()), null).within(c.ref().project().participation().title());
    }
}
