package org.cohort.travel.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.MayI.Facts;
import org.cohort.travel.grant.MayI.Question;
import org.cohort.travel.policy.Dates;
import org.cohort.travel.policy.Limits;
import org.cohort.travel.policy.PastGrant;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("G2: may I ask for this trip?")
class MayITest {

    private static final Amount SOME = Amount.of("USD", "0.01");
    private static final Amount NONE = Amount.zero("USD");
    private static final PastGrant.Spent NOTHING = new PastGrant.Spent(NONE, NONE, 0);
    private static final MayI.Her INTERN = new MayI.Her(InternshipState.ACTIVE, LocalDate.of(2014, 8, 18), LocalDate.of(2014, 8, 18), LocalDate.of(2014, 7, 30));
    private static final Dates LATE = new Dates(365, 30, 10, 60, 60, 21, true);

    @Test
    void everythingHolds() {
        assertThat(refused(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(SOME), null, null))).isEmpty();
        assertThat(MayI.check(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(SOME), null, null))).extracting(MayI.Answer::question)
                .containsExactly(Question.values());
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-05T04:59:59.999Z, ''",
        "2014-08-05T05:00:00Z, LEAD_TIME",
        "2014-08-18T04:59:59.999Z, LEAD_TIME",
        "2014-08-18T05:00:00Z, AHEAD LEAD_TIME",
        "2014-08-30T00:00:00Z, AHEAD LEAD_TIME"
    })
    @DisplayName("the last millisecond of the fourteenth day before counts, in the zone of the place")
    void time(Instant now, String refused) {
        assertThat(refused(facts(now, InternshipState.ACTIVE, List.of(SOME), null, null)))
                .isEqualTo(refused.isEmpty() ? Set.of() : questions(refused.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "none, grant.noInternship", "OFFERED, grant.notBegun", "ACTIVE, none", "COMPLETED, none",
        "FAILED, grant.notInGoodStanding", "WITHDRAWN, grant.notInGoodStanding", "TERMINATED, grant.notInGoodStanding"
    })
    void standing(InternshipState state, String reason) {
        assertThat(MayI.verdict(MayI.check(facts(Trip.BEFORE, state, List.of(SOME), null, null))).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"2013-07-14, true", "2013-07-13, false"})
    @DisplayName("an alum may ask for a year, to its last day")
    void alum(LocalDate ended, boolean allowed) {
        Facts facts = facts(Trip.BEFORE, new MayI.Her(InternshipState.COMPLETED, ended, ended, null), TravelPolicy.usual(Trip.USD), NOTHING, null);
        assertThat(refused(facts)).isEqualTo(allowed ? Set.of() : questions("STANDING"));
    }

    @Test
    @DisplayName("a fund must be there, and one of them must have something left")
    void money() {
        assertThat(refused(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(), null, null))).isEqualTo(questions("FUND", "MONEY"));
        assertThat(refused(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(NONE), null, null))).isEqualTo(questions("MONEY"));
        assertThat(refused(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(NONE, SOME), null, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GrantState.class)
    @DisplayName("one request for each person and conference: only a draft goes on")
    void once(GrantState earlier) {
        assertThat(refused(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(SOME), earlier, null)))
                .isEqualTo(earlier == GrantState.DRAFT ? Set.of() : questions("ONCE"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-10T04:59:59.999Z, ''",
        "2014-08-10T05:00:00Z, LEAD_TIME"
    })
    @DisplayName("whoever was chosen late has her days to the last millisecond, after everybody else's time is over")
    void late(Instant now, String refused) {
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).with(LATE);
        assertThat(refused(facts(now, INTERN, policy, NOTHING, null))).isEqualTo(refused.isEmpty() ? Set.of() : questions(refused));
        MayI.Her early = new MayI.Her(InternshipState.ACTIVE, null, LocalDate.of(2014, 8, 18), LocalDate.of(2014, 5, 1));
        assertThat(refused(facts(now, early, policy, NOTHING, null))).isEqualTo(questions("LEAD_TIME"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-20T04:59:59.999Z, true, ''", "2014-06-20T05:00:00Z, true, VISA", "2014-06-20T05:00:00Z, false, ''"
    })
    @DisplayName("who needs a visa asks earlier; who does not know is told until when")
    void visa(Instant now, Boolean needed, String refused) {
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).with(LATE);
        assertThat(refused(facts(now, INTERN, policy, NOTHING, needed))).isEqualTo(refused.isEmpty() ? Set.of() : questions(refused));
        assertThat(MayI.check(facts(now, INTERN, policy, NOTHING, null)).get(Question.VISA.ordinal()).note().args())
                .containsExactly(Instant.parse("2014-06-20T04:59:59.999Z"));
    }

    @Test
    @DisplayName("the fund's conferences, her allowance and the year's limits each refuse with what would change it")
    void limits() {
        TravelPolicy usual = TravelPolicy.usual(Trip.USD);
        assertThat(refused(facts(Trip.BEFORE, INTERN, usual.onlyFor(List.of("fosdem")), NOTHING, null))).isEqualTo(questions("CONFERENCE"));
        assertThat(refused(facts(Trip.BEFORE, INTERN, usual.onlyFor(List.of("fosdem", "summit")), NOTHING, null))).isEmpty();
        Amount five = Amount.of("USD", "500.00");
        TravelPolicy limited = usual.with(new Limits(Limits.WHOLE, null, five, 2, five, 30, null, true, false));
        assertThat(refused(facts(Trip.BEFORE, INTERN, limited, new PastGrant.Spent(Amount.of("USD", "499.99"), NONE, 1), null))).isEmpty();
        assertThat(refused(facts(Trip.BEFORE, INTERN, limited, new PastGrant.Spent(five, NONE, 1), null))).isEqualTo(questions("BALANCE"));
        assertThat(refused(facts(Trip.BEFORE, INTERN, limited, new PastGrant.Spent(NONE, five, 1), null))).isEqualTo(questions("YEAR"));
        assertThat(refused(facts(Trip.BEFORE, INTERN, limited, new PastGrant.Spent(NONE, NONE, 2), null))).isEqualTo(questions("YEAR"));
        MayI.Her alum = new MayI.Her(InternshipState.COMPLETED, LocalDate.of(2014, 7, 18), LocalDate.of(2014, 7, 1), null);
        assertThat(refused(facts(Trip.BEFORE, alum, limited, NOTHING, null))).as("30 days after the round's end is 17 August").isEqualTo(questions("BALANCE"));
    }

    @Test
    @DisplayName("who owes a report is told of which trip")
    void owed() {
        var answers = MayI.check(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(SOME), null, "FOSDEM"));
        assertThat(MayI.verdict(answers).reason()).isEqualTo("grant.owed");
        assertThat(MayI.verdict(answers).args()).containsExactly("FOSDEM");
    }

    private static Facts facts(Instant now, InternshipState state, List<Amount> free, GrantState earlier, String owed) {
        return new Facts(now, Trip.conference(), state == null ? null : new MayI.Her(state, null, LocalDate.of(2014, 5, 30), null), LocalDate.of(2014, 7, 14),
                TravelPolicy.usual(Trip.USD), free, NOTHING, null, earlier, owed);
    }

    private static Facts facts(Instant now, MayI.Her her, TravelPolicy policy, PastGrant.Spent spent, Boolean visa) {
        return new Facts(now, Trip.conference(), her, LocalDate.of(2014, 7, 14), policy, List.of(SOME), spent, visa, null, null);
    }

    private static Set<Question> refused(Facts facts) {
        Set<Question> refused = EnumSet.noneOf(Question.class);
        MayI.check(facts).stream().filter(answer -> !answer.verdict().isAllowed()).forEach(answer -> refused.add(answer.question()));
        return refused;
    }

    private static Set<Question> questions(String... names) {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        for (String name : names) {
            questions.add(Question.valueOf(name));
        }
        return questions;
    }
}
