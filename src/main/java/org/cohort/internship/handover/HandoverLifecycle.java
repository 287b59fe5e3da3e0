package org.cohort.internship.handover;

import static org.cohort.internship.handover.HandoverAction.ACCEPT;
import static org.cohort.internship.handover.HandoverAction.DECLINE;
import static org.cohort.internship.handover.HandoverAction.NAME;
import static org.cohort.internship.handover.HandoverAction.WITHDRAW;
import static org.cohort.internship.handover.HandoverState.ASKED;
import static org.cohort.internship.handover.HandoverState.DONE;
import static org.cohort.internship.handover.HandoverState.SOUGHT;
import static org.cohort.internship.handover.HandoverState.WITHDRAWN;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/** How a mentor hands over. SELF is who hands over, MENTOR is who is named; where no coordinator can act, the organizers are asked in their place. */
public final class HandoverLifecycle {

    static final Guard<HandoverCase> GOES_ON = Guard.of("internship goes on", (c, now) -> Verdict.when(
            c.internship().state() == InternshipState.OFFERED || c.internship().state() == InternshipState.ACTIVE, "handover.over"));

    /** Who was named may have left the project meanwhile. */
    static final Guard<HandoverCase> MENTORS = Guard.of("who is named mentors the project", (c, now) -> Verdict.when(
            c.handover().successorId() == null || c.candidates().contains(c.handover().successorId()), "handover.candidate"));

    public static final Lifecycle<HandoverState, HandoverAction, HandoverCase> TABLE =
            Lifecycle.<HandoverState, HandoverAction, HandoverCase>of("handover", HandoverState.class, HandoverAction.class, SOUGHT)
                    .state(c -> c.handover().state(), (c, to) -> c.handover().move(to))
                    .card(HandoverCase::card)
                    .on(ACCEPT).from(ASKED).to(DONE).by(MENTOR).when(GOES_ON, MENTORS).tells(SELF, COORDINATOR).asks()
                    .on(DECLINE).from(ASKED).to(SOUGHT).by(MENTOR).comment().tells(SELF, COORDINATOR)
                    .on(NAME).from(SOUGHT, ASKED).to(ASKED).by(SELF, COORDINATOR, ORGANIZER).when(GOES_ON, MENTORS).tells(SELF, MENTOR)
                    .on(WITHDRAW).from(SOUGHT, ASKED).to(WITHDRAWN).by(SELF, SYSTEM).tells(MENTOR, COORDINATOR).asks()
                    .waits(SOUGHT, COORDINATOR).waits(ASKED, MENTOR)
                    .build();

    private HandoverLifecycle() {
    }
}
