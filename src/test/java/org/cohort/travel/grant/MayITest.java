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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("G2: may I ask for this trip?")
class MayITest {

    private static final Amount SOME = Amount.of("USD", "0.01");
    private static final Amount NONE = Amount.zero("USD");

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
        Facts facts = new Facts(Trip.BEFORE, Trip.conference(), InternshipState.COMPLETED, ended, LocalDate.of(2014, 7, 14), List.of(SOME), null, null);
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

    @Test
    @DisplayName("who owes a report is told of which trip")
    void owed() {
        var answers = MayI.check(facts(Trip.BEFORE, InternshipState.ACTIVE, List.of(SOME), null, "FOSDEM"));
        assertThat(MayI.verdict(answers).reason()).isEqualTo("grant.owed");
        assertThat(MayI.verdict(answers).args()).containsExactly("FOSDEM");
    }

    private static Facts facts(Instant now, InternshipState state, List<Amount> free, GrantState earlier, String owed) {
        return new Facts(now, Trip.conference(), state, state == null ? null : LocalDate.of(2014, 5, 30), LocalDate.of(2014, 7, 14), free, earlier, owed);
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
