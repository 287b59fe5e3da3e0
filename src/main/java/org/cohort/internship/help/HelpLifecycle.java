package org.cohort.internship.help;

import static org.cohort.internship.help.HelpAction.ANSWER;
import static org.cohort.internship.help.HelpAction.ASK;
import static org.cohort.internship.help.HelpAction.CLOSE;
import static org.cohort.internship.help.HelpAction.PASS_ON;
import static org.cohort.internship.help.HelpState.ANSWERED;
import static org.cohort.internship.help.HelpState.CLOSED;
import static org.cohort.internship.help.HelpState.OPEN;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import java.time.Duration;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/** How help is asked for and given. SELF is who asked. Coordinators and organizers are those it is not kept from. */
public final class HelpLifecycle {

    /** How long coordinators have before the organizers are asked too. */
    static final Duration PASSED_ON_AFTER = Duration.ofDays(3);

    static final Guard<HelpCase> ORGANIZERS_LEFT = Guard.of("organizers not asked yet", (c, now) -> Verdict.when(
            c.request().addressed() == Addressed.COORDINATORS && !c.organizers().isEmpty(), "help.passedOn"));

    public static final Lifecycle<HelpState, HelpAction, HelpCase> TABLE =
            Lifecycle.<HelpState, HelpAction, HelpCase>of("help", HelpState.class, HelpAction.class, OPEN)
                    .state(c -> c.request().state(), (c, to) -> c.request().move(to))
                    .card(HelpCase::card)
                    .on(ANSWER).from(OPEN, ANSWERED).to(ANSWERED).by(COORDINATOR, ORGANIZER).tells(SELF)
                    .on(ASK).from(OPEN, ANSWERED, CLOSED).to(OPEN).by(SELF).tells(COORDINATOR, ORGANIZER)
                    .on(PASS_ON).from(OPEN, ANSWERED).to(OPEN).by(SELF, COORDINATOR, SYSTEM).when(ORGANIZERS_LEFT).tells(SELF)
                    .on(CLOSE).from(OPEN, ANSWERED).to(CLOSED).by(SELF, COORDINATOR, ORGANIZER).tells(SELF)
                    .waits(OPEN, COORDINATOR, ORGANIZER)
                    .build();

    private HelpLifecycle() {
    }
}
