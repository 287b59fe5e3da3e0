package org.cohort.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.program.rules.Rules;

/** The round of the story, for this package's tests: OPW, May to August 2014. */
final class Sample {

    static final Instant NOW = Instant.parse("2014-03-01T12:00:00Z");
    static final Long PROGRAM = 7L;
    static final Long PARTICIPATION = 9L;

    private Sample() {
    }

    static Map<DeadlineKind, Instant> deadlines() {
        Map<DeadlineKind, Instant> deadlines = new EnumMap<>(DeadlineKind.class);
        deadlines.put(DeadlineKind.COMMUNITIES_OPEN, Instant.parse("2014-01-13T16:00:00Z"));
        deadlines.put(DeadlineKind.COMMUNITIES_CLOSE, Instant.parse("2014-02-10T16:00:00Z"));
        deadlines.put(DeadlineKind.PROJECTS_CLOSE, Instant.parse("2014-02-24T16:00:00Z"));
        deadlines.put(DeadlineKind.APPLICATIONS_OPEN, Instant.parse("2014-02-18T16:00:00Z"));
        deadlines.put(DeadlineKind.APPLICATIONS_CLOSE, Instant.parse("2014-03-19T19:00:00Z"));
        deadlines.put(DeadlineKind.PROPOSALS_CLOSE, Instant.parse("2014-04-02T19:00:00Z"));
        deadlines.put(DeadlineKind.REVIEWS_CLOSE, Instant.parse("2014-04-14T19:00:00Z"));
        deadlines.put(DeadlineKind.ANNOUNCEMENT, Instant.parse("2014-04-21T19:00:00Z"));
        deadlines.put(DeadlineKind.INTERNSHIP_START, Instant.parse("2014-05-19T00:00:00Z"));
        deadlines.put(DeadlineKind.MIDPOINT_EVALUATION, Instant.parse("2014-07-01T19:00:00Z"));
        deadlines.put(DeadlineKind.INTERNSHIP_END, Instant.parse("2014-08-18T23:59:59.999Z"));
        deadlines.put(DeadlineKind.FINAL_EVALUATION, Instant.parse("2014-08-22T19:00:00Z"));
        return deadlines;
    }

    static Program program(String slug) {
        Program program = new Program(slug, NOW);
        program.describe("Outreach Program for Women", "Paid internships in free software.", null, ZoneOffset.UTC, Amount.of("USD", "5500.00"));
        return program;
    }

    static Round round(Long programId, ZoneId zone) {
        Round round = new Round("may-august-2014", programId, zone, NOW);
        round.describe("May–August 2014", null, LocalDate.of(2014, 5, 19), LocalDate.of(2014, 8, 18));
        return round;
    }

    /** A published round with its deadlines. @return its key */
    static Long storeRound(TestDatabase database, Map<DeadlineKind, Instant> deadlines) {
        return database.call(() -> {
            Program program = program("opw");
            database.em().persist(program);
            database.em().flush();
            Round round = round(program.id(), ZoneOffset.UTC);
            round.follow(program);
            round.move(RoundState.PUBLISHED);
            database.em().persist(round);
            database.em().flush();
            deadlines.forEach((kind, at) -> database.em().persist(new DeadlineEntry(round.id(), kind, at)));
            return round.id();
        });
    }

    static RoundRef roundRef(RoundState state) {
        return new RoundRef(3L, "may-august-2014", "May–August 2014", state, ZoneOffset.UTC, LocalDate.of(2014, 5, 19), LocalDate.of(2014, 8, 18),
                PROGRAM, "opw", "Outreach Program for Women", Amount.of("USD", "5500.00"), Rules.USUAL);
    }

    static ParticipationRef participationRef(ParticipationState state, RoundState round) {
        return new ParticipationRef(PARTICIPATION, "7hq3k0vtm2ze", state, 2, 4L, "xen-project", "Xen Project", roundRef(round));
    }

    static Actor person(Long account, Actor.Held... held) {
        return new Actor(account, "p" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, Set.of(held));
    }

    static Actor organizer() {
        return person(1L, new Actor.Held(Role.ORGANIZER, PROGRAM));
    }

    static Actor coordinator() {
        return person(2L, new Actor.Held(Role.COORDINATOR, PARTICIPATION));
    }
}
