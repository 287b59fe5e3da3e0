package org.cohort.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.cohort.fund.FundPurpose;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.money.Amount;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.program.rules.Rules;
import org.cohort.project.ProjectRef;
import org.cohort.project.ProjectState;

/** The trip of the story, for tests: Xen Developer Summit, Chicago, 18–19 August 2014. */
public final class Trip {

    public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    public static final LocalDate FIRST = LocalDate.of(2014, 8, 18);
    public static final LocalDate LAST = LocalDate.of(2014, 8, 19);
    /** Five weeks before. */
    public static final Instant BEFORE = Instant.parse("2014-07-14T12:00:00Z");
    /** Two days after. */
    public static final Instant AFTER = Instant.parse("2014-08-21T12:00:00Z");
    public static final Currency USD = Currency.getInstance("USD");
    public static final long INTERN = 1;
    public static final long MENTOR = 11;
    public static final long COORDINATOR = 21;
    public static final long ORGANIZER = 31;
    public static final long TREASURER = 41;
    /** The keys of project, participation, program, fund. */
    public static final long PROJECT = 2;
    public static final long PARTICIPATION = 3;
    public static final long PROGRAM = 4;
    public static final long FUND = 5;

    private Trip() {
    }

    public static ConferenceRef conference() {
        return new ConferenceRef(9L, "summit", "Xen Developer Summit", "Chicago", "US", CHICAGO, FIRST, LAST, 8L);
    }

    public static InternshipRef internship(InternshipState state) {
        RoundRef round = new RoundRef(6L, "may-august-2014", "May–August 2014", RoundState.PUBLISHED, ZoneOffset.UTC, LocalDate.of(2014, 5, 19),
                LocalDate.of(2014, 8, 18), PROGRAM, "opw", "Outreach Program for Women", Amount.of("USD", "5500.00"), Rules.USUAL);
        ParticipationRef participation = new ParticipationRef(PARTICIPATION, "xen", ParticipationState.APPROVED, 2, 8L, "xen-project", "Xen Project", round);
        return new InternshipRef(7L, "internship", INTERN, state, LocalDate.of(2014, 5, 19), LocalDate.of(2014, 8, 18), ZoneOffset.UTC,
                new ProjectRef(PROJECT, "project", "Project", ProjectState.APPROVED, participation));
    }

    public static FundRef fund() {
        return new FundRef(FUND, "travel-2014", "Travel 2014", "A foundation", USD, PROGRAM, FundPurpose.TRAVEL);
    }

    public static Actor person(long account, Actor.Held... held) {
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, Set.of(held));
    }
}
