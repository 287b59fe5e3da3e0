package org.cohort.internship.leave;

import static org.cohort.internship.leave.LeaveAction.CHANGE;
import static org.cohort.internship.leave.LeaveAction.TAKE_BACK;
import static org.cohort.internship.leave.LeaveState.ENTERED;
import static org.cohort.internship.leave.LeaveState.TAKEN_BACK;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Locale;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Card;

/** How a leave changes (rule I5). What is over, the intern herself does not rewrite: lateness of days gone by is not undone by who was late. */
public final class LeaveLifecycle {

    static final Guard<LeaveCase> RUNNING = Guard.of("internship goes on", (c, now) -> Verdict.when(
            c.internship().state() == InternshipState.ACTIVE || c.internship().state() == InternshipState.OFFERED, "leave.notRunning"));

    static final Guard<LeaveCase> NOT_OVER = Guard.of("not over, for the intern", (c, now) -> Verdict.when(
            !c.own() || Window.until(InternshipPlan.endOf(c.leave().lastDay(), c.internship().zone())).isOpen(now), "leave.over"));

    public static final Lifecycle<LeaveState, LeaveAction, LeaveCase> TABLE =
            Lifecycle.<LeaveState, LeaveAction, LeaveCase>of("leave", LeaveState.class, LeaveAction.class, ENTERED)
                    .state(c -> c.leave().state(), (c, to) -> c.leave().move(to))
                    .card(LeaveLifecycle::card)
                    .on(CHANGE).from(ENTERED).to(ENTERED).by(SELF, MENTOR, COORDINATOR, ORGANIZER).when(RUNNING, NOT_OVER).tells(SELF, MENTOR)
                    .on(TAKE_BACK).from(ENTERED).to(TAKEN_BACK).by(SELF, MENTOR, COORDINATOR, ORGANIZER).when(RUNNING, NOT_OVER).asks().tells(SELF, MENTOR)
                    .build();

    private LeaveLifecycle() {
    }

    private static Card card(LeaveCase c) {
        String days = Moments.days(c.leave().firstDay(), c.leave().lastDay(), Locale.ENGLISH);
        return new Card(c.leave().publicId(), Words.say(Locale.ENGLISH, "leave.title", c.intern(), days), c.internship().path() + "/dates",
                c.internship().accountId(), InternshipPeople.of(c.internship()), null).within(c.internship().project().participation().title());
    }
}
