package org.cohort.internship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.program.rules.Rules;
import org.cohort.project.ProjectRef;
import org.cohort.project.ProjectState;

/** The internship of the story, for the tests of this feature: thirteen weeks in the summer of 2014, in Oslo's time. */
public final class InternshipSample {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    public static final LocalDate FIRST = LocalDate.of(2014, 5, 19);
    public static final LocalDate LAST = LocalDate.of(2014, 8, 17);
    public static final Instant MIDPOINT = Instant.parse("2014-07-01T19:00:00Z");
    public static final Instant FINAL = Instant.parse("2014-08-22T19:00:00Z");
    public static final long MAREN = 11;
    public static final long PROJECT = 3;
    public static final long PARTICIPATION = 2;
    public static final long PROGRAM = 1;

    private InternshipSample() {
    }

    public static InternshipRef internship(InternshipState state) {
        RoundRef round = new RoundRef(5L, "may-august-2014", "May–August 2014", RoundState.PUBLISHED, OSLO, FIRST, LAST, PROGRAM, "opw",
                "Outreach Program for Women", Amount.of("USD", "5500.00"), Rules.USUAL);
        ParticipationRef participation = new ParticipationRef(PARTICIPATION, "xen2014", ParticipationState.APPROVED, 2, 4L, "xen-project", "Xen Project", round);
        return new InternshipRef(6L, "7hq3k0vtm2ze", MAREN, state, FIRST, LAST, OSLO,
                new ProjectRef(PROJECT, "block-mq", "Block multi-queue", ProjectState.APPROVED, participation));
    }

    public static InternshipPlan plan(int reportEvery) {
        return InternshipPlan.of(FIRST, LAST, OSLO, reportEvery, MIDPOINT, FINAL);
    }

    public static Actor maren() {
        return person(MAREN);
    }

    /** Somebody who holds these roles for everything about the internship. */
    public static Actor holding(Role... roles) {
        Actor.Held[] held = new Actor.Held[roles.length];
        for (int i = 0; i < roles.length; i++) {
            held[i] = new Actor.Held(roles[i], switch (roles[i]) {
                case MENTOR -> PROJECT;
                case COORDINATOR -> PARTICIPATION;
                case ORGANIZER -> PROGRAM;
                default -> null;
            });
        }
        return person(21, held);
    }

    public static Actor person(long account, Actor.Held... held) {
        return new Actor(account, "p" + account, "Person " + account, Locale.ENGLISH, OSLO, Set.of(held));
    }
}
