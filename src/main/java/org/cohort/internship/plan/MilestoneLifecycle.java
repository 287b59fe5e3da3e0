package org.cohort.internship.plan;

import static org.cohort.internship.plan.MilestoneAction.FINISH;
import static org.cohort.internship.plan.MilestoneAction.REOPEN;
import static org.cohort.internship.plan.MilestoneAction.SLIP;
import static org.cohort.internship.plan.MilestoneState.DONE;
import static org.cohort.internship.plan.MilestoneState.OPEN;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Locale;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipRules;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Card;

/** What becomes of a milestone of an agreed plan. Her mentors hear of each. */
public final class MilestoneLifecycle {

    static final Guard<MilestoneCase> AGREED = Guard.of("plan agreed", (c, now) -> Verdict.when(c.of().plan().state() == PlanState.AGREED, "plan.notAgreed"));

    static final Guard<MilestoneCase> RUNNING = Guard.of("internship runs", (c, now) -> InternshipRules.runs(c.of().internship()));

    public static final Lifecycle<MilestoneState, MilestoneAction, MilestoneCase> TABLE =
            Lifecycle.<MilestoneState, MilestoneAction, MilestoneCase>of("milestone", MilestoneState.class, MilestoneAction.class, OPEN)
                    .state(c -> c.milestone().state(), (c, to) -> c.milestone().move(to))
                    .card(MilestoneLifecycle::card)
                    .on(FINISH).from(OPEN).to(DONE).by(SELF).when(AGREED, RUNNING).tells(MENTOR)
                    .on(SLIP).from(OPEN).to(OPEN).by(SELF).when(AGREED, RUNNING).comment().tells(MENTOR)
                    .on(REOPEN).from(DONE).to(OPEN).by(SELF).when(AGREED, RUNNING).tells(MENTOR)
                    .build();

    private MilestoneLifecycle() {
    }

    private static Card card(MilestoneCase c) {
        return new Card(c.milestone().publicId(), Words.say(Locale.ENGLISH, "milestone.title", c.milestone().title(), c.of().intern()), c.of().internship().path() + "/plan",
                c.of().internship().accountId(), InternshipPeople.of(c.of().internship()), null).within(c.of().internship().project().participation().title());
    }
}
