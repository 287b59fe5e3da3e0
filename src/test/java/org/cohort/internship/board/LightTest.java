package org.cohort.internship.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I2: lights and strips, with their reasons in words")
class LightTest {

    private static final Instant NOW = Instant.parse("2014-07-10T12:00:00Z");

    @Test
    @DisplayName("everything is in")
    void onTrack() {
        Light light = light(InternshipState.ACTIVE, List.of(report(1, ReportState.ANSWERED, days(-20), days(-21), days(-20), false), owed(2, days(3))));
        assertThat(light.tone()).isEqualTo(LightTone.ON_TRACK);
        assertThat(words(light)).containsExactly("Everything is in");
    }

    @Test
    @DisplayName("a report overdue: look in; a week, or two at once: at risk")
    void overdue() {
        assertThat(words(light(InternshipState.ACTIVE, List.of(owed(2, days(-2)))))).containsExactly("Report 2 is 2 days overdue");
        assertThat(light(InternshipState.ACTIVE, List.of(owed(2, days(-2)))).tone()).isEqualTo(LightTone.LOOK_IN);
        assertThat(light(InternshipState.ACTIVE, List.of(owed(2, days(-7)))).tone()).isEqualTo(LightTone.AT_RISK);
        assertThat(light(InternshipState.ACTIVE, List.of(owed(2, days(-3)), owed(3, days(-1)))).tone()).isEqualTo(LightTone.AT_RISK);
        assertThat(light(InternshipState.ACTIVE, List.of(owed(2, NOW))).tone()).as("the last instant is in time").isEqualTo(LightTone.ON_TRACK);
    }

    @Test
    @DisplayName("something in the way: look in; after three days: at risk, answered or not, until it is resolved")
    void blocked() {
        assertThat(light(InternshipState.ACTIVE, List.of(report(1, ReportState.SUBMITTED, days(-1), days(-1), null, true))).tone()).isEqualTo(LightTone.LOOK_IN);
        Light long4 = light(InternshipState.ACTIVE, List.of(report(1, ReportState.SUBMITTED, days(-4), days(-4), null, true)));
        assertThat(long4.tone()).isEqualTo(LightTone.AT_RISK);
        assertThat(words(long4)).containsExactly("Something is in the way for 4 days (report 1)");
        assertThat(light(InternshipState.ACTIVE, List.of(report(1, ReportState.ANSWERED, days(-4), days(-4), days(-3), true))).tone()).isEqualTo(LightTone.AT_RISK);
        assertThat(light(InternshipState.ACTIVE, List.of(report(1, ReportState.ANSWERED, days(-4), days(-4), days(-3), false))).tone()).isEqualTo(LightTone.ON_TRACK);
    }

    @Test
    @DisplayName("an answer overdue: look in")
    void answer() {
        Light light = light(InternshipState.ACTIVE, List.of(report(1, ReportState.SUBMITTED, days(-5), days(-5), null, false)));
        assertThat(light.tone()).isEqualTo(LightTone.LOOK_IN);
        assertThat(words(light)).containsExactly("The answer to report 1 is 2 days late");
    }

    @Test
    @DisplayName("what the mentor's evaluation says, the gravest first, and nothing where the reader may not know it")
    void outcomes() {
        assertThat(evaluated(EvaluationOutcome.CONTINUE).tone()).isEqualTo(LightTone.ON_TRACK);
        assertThat(evaluated(EvaluationOutcome.EXTEND).tone()).isEqualTo(LightTone.LOOK_IN);
        assertThat(evaluated(EvaluationOutcome.NOT_SURE).tone()).isEqualTo(LightTone.AT_RISK);
        assertThat(evaluated(EvaluationOutcome.STOP).tone()).isEqualTo(LightTone.AT_RISK);
        assertThat(evaluated(null).tone()).isEqualTo(LightTone.ON_TRACK);
        Light both = Light.of(InternshipSample.internship(InternshipState.ACTIVE), List.of(owed(2, days(-1))), List.of(evaluation(EvaluationOutcome.STOP)), NOW);
        assertThat(words(both)).containsExactly("The midpoint evaluation says “Stop”", "Report 2 is 1 day overdue");
    }

    @Test
    @DisplayName("before and after it there is nothing to be late with")
    void outside() {
        assertThat(light(InternshipState.COMPLETED, List.of(owed(2, days(-30)))).tone()).isEqualTo(LightTone.ON_TRACK);
        assertThat(words(light(InternshipState.OFFERED, List.of()))).containsExactly("It has begun, but not everybody has signed the agreement");
    }

    @Test
    @DisplayName("a strip shows what came on time, late, not at all, was excused, and is not due")
    void strip() {
        Strip strip = Strip.of(List.of(report(1, ReportState.ANSWERED, days(-9), days(-9), days(-8), false), late(), owed(3, days(-1)),
                report(4, ReportState.EXCUSED, days(-1), null, null, false), owed(5, days(1))), NOW);
        assertThat(strip.marks()).containsExactly("d", "l", "m", "x", "");
        assertThat(List.of(strip.onTime(), strip.late(), strip.missed())).containsExactly(1L, 1L, 1L);
    }

    private static Light evaluated(EvaluationOutcome outcome) {
        return Light.of(InternshipSample.internship(InternshipState.ACTIVE), List.of(), List.of(evaluation(outcome)), NOW);
    }

    private static Light light(InternshipState state, List<ReportRow> reports) {
        return Light.of(InternshipSample.internship(state), reports, List.of(), NOW);
    }

    private static EvaluationRow evaluation(EvaluationOutcome outcome) {
        return new EvaluationRow(6L, "e", Stage.MIDPOINT, Direction.BY_MENTOR, EvaluationState.SUBMITTED, days(-20), days(-9), days(-10), outcome, true, false);
    }

    private static ReportRow owed(int number, Instant due) {
        return report(number, ReportState.DUE, due, null, null, false);
    }

    private static ReportRow late() {
        return new ReportRow(6L, "r", 2, InternshipSample.FIRST, InternshipSample.FIRST, days(-9), ReportState.ANSWERED, true, days(-8), days(-7), true, false);
    }

    private static ReportRow report(int number, ReportState state, Instant due, Instant submitted, Instant answered, boolean blocked) {
        return new ReportRow(6L, "r", number, InternshipSample.FIRST, InternshipSample.FIRST, due, state, false, submitted, answered, true, blocked);
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static List<String> words(Light light) {
        return light.reasons().stream().map(reason -> Words.say(Locale.ENGLISH, ZoneOffset.UTC, "light." + reason.key(), reason.args().toArray())).toList();
    }
}
