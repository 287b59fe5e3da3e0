package org.cohort.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Rules;

/** The Xen Project in a round of 2014, for tests without a database. */
public final class ProjectSample {

    public static final Instant NOW = Instant.parse("2014-03-01T12:00:00Z");
    public static final Long PROGRAM = 7L;
    public static final Long PARTICIPATION = 9L;
    public static final Window OPEN = Window.between(NOW.minusSeconds(60), Deadline.at(NOW));
    public static final Window SHUT = Window.between(NOW.minusSeconds(60), Deadline.at(NOW.minusMillis(1)));
    static final Long LEAD = 11L;

    private ProjectSample() {
    }

    public static RoundRef round(RoundState state) {
        return new RoundRef(3L, "may-august-2014", "May–August 2014", state, ZoneOffset.UTC, LocalDate.of(2014, 5, 19), LocalDate.of(2014, 8, 18),
                PROGRAM, "opw", "Outreach Program for Women", Amount.of("USD", "5500.00"), new Rules(2, 6, 14, true, 14, Rules.USUAL.shares(), List.of(), Entry.USUAL, true));
    }

    public static ParticipationRef participation() {
        return new ParticipationRef(PARTICIPATION, "xen-2014", ParticipationState.APPROVED, 2, 4L, "xen-project", "Xen Project", round(RoundState.PUBLISHED));
    }

    public static Actor person(long account, Actor.Held... held) {
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, Set.of(held));
    }

    public static Actor.Held held(Role role, Long scope) {
        return new Actor.Held(role, scope);
    }

    /** That stands where it is told. */
    static Clock clock(Supplier<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    static ProjectText text(String title) {
        return new ProjectText(title, "One sentence.", "What is to be done.", "C, Xen", null);
    }

    /** Of one mentor, the lead. */
    static ProjectCase project(ProjectState state, Window window) {
        Project project = new Project(PARTICIPATION, text("Port the block driver"), LEAD, NOW);
        project.move(state);
        return new ProjectCase(project, participation(), List.of(Mentorship.lead(null, LEAD, NOW)), window, OPEN, false);
    }
}
