package org.cohort.internship.plan;

import static org.cohort.internship.plan.PlanAction.AGREE;
import static org.cohort.internship.plan.PlanAction.CHANGE;
import static org.cohort.internship.plan.PlanAction.PROPOSE;
import static org.cohort.internship.plan.PlanAction.RETURN;
import static org.cohort.internship.plan.PlanState.AGREED;
import static org.cohort.internship.plan.PlanState.DRAFT;
import static org.cohort.internship.plan.PlanState.PROPOSED;
import static org.cohort.internship.plan.PlanState.RETURNED;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Locale;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Card;

/** How intern and mentor come to a plan: she proposes, a mentor agrees or says what else. It can be changed and agreed anew as long as the internship runs. */
public final class PlanLifecycle {

    static final Guard<PlanCase> SOMETHING = Guard.of("has milestones", (c, now) -> Verdict.when(c.milestones() > 0, "plan.empty"));

    /** Also before both sides have signed: a plan can be talked about then. */
    static final Guard<PlanCase> GOING_ON = Guard.of("internship goes on", (c, now) -> Verdict.when(
            c.internship().state() == InternshipState.OFFERED || c.internship().state() == InternshipState.ACTIVE, "plan.over"));

    public static final Lifecycle<PlanState, PlanAction, PlanCase> TABLE =
            Lifecycle.<PlanState, PlanAction, PlanCase>of("plan", PlanState.class, PlanAction.class, DRAFT)
                    .state(c -> c.plan().state(), (c, to) -> c.plan().move(to))
                    .card(PlanLifecycle::card)
                    .on(PROPOSE).from(DRAFT, RETURNED).to(PROPOSED).by(SELF).when(GOING_ON, SOMETHING).tells(MENTOR)
                    .on(AGREE).from(PROPOSED).to(AGREED).by(MENTOR).when(GOING_ON).tells(SELF)
                    .on(RETURN).from(PROPOSED).to(RETURNED).by(MENTOR).when(GOING_ON).comment().tells(SELF)
                    .on(CHANGE).from(PROPOSED, AGREED).to(DRAFT).by(SELF).when(GOING_ON)
                    .waits(PROPOSED, MENTOR).waits(RETURNED, SELF)
                    .build();

    private PlanLifecycle() {
    }

    private static Card card(PlanCase c) {
        return new Card(c.plan().publicId(), Words.say(Locale.ENGLISH, "plan.title", c.intern()), c.internship().path() + "/plan",
                c.internship().accountId(), InternshipPeople.of(c.internship()), null).within(c.internship().project().participation().title());
    }
}
