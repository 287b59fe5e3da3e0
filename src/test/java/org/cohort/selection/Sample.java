package org.cohort.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.program.rules.Rules;
import org.cohort.project.ProjectRef;
import org.cohort.project.ProjectState;

/** The people and the proposal of the story, for this package's tests. */
final class Sample {

    static final Instant NOW = Instant.parse("2014-04-10T12:00:00Z");
    static final Window OPEN = Window.between(NOW.minusSeconds(60), Deadline.at(NOW.plusSeconds(60)));
    static final Window SHUT = Window.between(NOW.minusSeconds(60), Deadline.at(NOW.minusMillis(1)));
    static final long PROGRAM = 1;
    static final long PARTICIPATION = 2;
    static final long PROJECT = 3;
    static final long MAREN = 11;
    static final long TOVE = 21;

    private Sample() {
    }

    static ParticipationRef participation(int slots) {
        RoundRef round = new RoundRef(5L, "may-august-2014", "May–August 2014", RoundState.PUBLISHED, ZoneOffset.UTC, LocalDate.of(2014, 5, 19),
                LocalDate.of(2014, 8, 18), PROGRAM, "opw", "Outreach Program for Women", Amount.of("USD", "5500.00"), Rules.USUAL);
        return new ParticipationRef(PARTICIPATION, "xen2014", ParticipationState.APPROVED, slots, 4L, "xen-project", "Xen Project", round);
    }

    /** Maren's, to block multi-queue. */
    static ProposalRef proposal(ProposalState state) {
        return new ProposalRef(7L, "7hq3k0vtm2ze", "Many queues", state, 8L, MAREN, 1,
                new ProjectRef(PROJECT, "block-mq", "Block multi-queue", ProjectState.APPROVED, participation(1)));
    }

    static Actor person(long account, Actor.Held... held) {
        return new Actor(account, "p" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, Set.of(held));
    }

    static Actor.Held mentor() {
        return new Actor.Held(Role.MENTOR, PROJECT);
    }

    static Actor.Held coordinator() {
        return new Actor.Held(Role.COORDINATOR, PARTICIPATION);
    }

    static Actor.Held organizer() {
        return new Actor.Held(Role.ORGANIZER, PROGRAM);
    }
}
