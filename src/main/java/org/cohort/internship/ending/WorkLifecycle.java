package org.cohort.internship.ending;

import static org.cohort.internship.ending.WorkAction.ACCEPT;
import static org.cohort.internship.ending.WorkAction.HAND_IN;
import static org.cohort.internship.ending.WorkAction.RETURN;
import static org.cohort.internship.ending.WorkState.ACCEPTED;
import static org.cohort.internship.ending.WorkState.DUE;
import static org.cohort.internship.ending.WorkState.RETURNED;
import static org.cohort.internship.ending.WorkState.SUBMITTED;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Locale;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRules;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Card;

/** How the final work product is handed in and accepted. A coordinator accepts it where no mentor can. */
public final class WorkLifecycle {

    static final Guard<WorkCase> RUNNING = Guard.of("internship runs", (c, now) -> InternshipRules.runs(c.internship()));

    public static final Lifecycle<WorkState, WorkAction, WorkCase> TABLE =
            Lifecycle.<WorkState, WorkAction, WorkCase>of("work", WorkState.class, WorkAction.class, DUE)
                    .state(c -> c.work().state(), (c, to) -> c.work().move(to))
                    .card(WorkLifecycle::card)
                    .on(HAND_IN).from(DUE, SUBMITTED, RETURNED).to(SUBMITTED).by(SELF).when(RUNNING).tells(MENTOR)
                    .on(ACCEPT).from(SUBMITTED).to(ACCEPTED).by(MENTOR, COORDINATOR).when(RUNNING).tells(SELF).asks()
                    .on(RETURN).from(SUBMITTED).to(RETURNED).by(MENTOR, COORDINATOR).when(RUNNING).comment().tells(SELF)
                    .waits(DUE, SELF).waits(RETURNED, SELF).waits(SUBMITTED, MENTOR)
                    .build();

    private WorkLifecycle() {
    }

    private static Card card(WorkCase c) {
        boolean hers = c.work().state() == DUE || c.work().state() == RETURNED;
        return new Card(c.work().publicId(), Words.say(Locale.ENGLISH, "work.title", c.intern()), c.internship().path() + "/work", c.internship().accountId(),
                InternshipPeople.of(c.internship()), hers ? InternshipPlan.startOf(c.internship().endsOn().plusDays(1), c.internship().zone()) : null)
                .within(c.internship().project().participation().title());
    }
}
