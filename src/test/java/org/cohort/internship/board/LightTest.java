package org.cohort.internship.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohort.boot.Setting;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I2: lights and strips, with their reasons in words")
class LightTest {

    private static final Instant NOW = Instant.parse("2014-07-10T12:00:00Z");
    private static final LightTable TABLE = LightTable.of("");

    @Test
    @DisplayName("everything is in")
    void onTrack() {
        Light light = Light.of(facts(InternshipState.ACTIVE, List.of(report(1, ReportState.ANSWERED, days(-20), days(-21), days(-20), false), owed(2, days(3))), List.of()), TABLE, NOW);
        assertThat(light.tone()).isEqualTo(LightTone.ON_TRACK);
        assertThat(words(light)).containsExactly("Everything is in");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("the table of cases: what weighs how much, and which light it makes")
    @CsvSource(delimiter = '|', value = {
        "a report a moment overdue | owed 0 | LOOK_IN | 2", "a report 6 days overdue | owed -6 | LOOK_IN | 2", "a report a week overdue | owed -7 | AT_RISK | 4",
        "two reports overdue | owed -3, owed -1 | AT_RISK | 4", "something in the way | blocked -1 | LOOK_IN | 2", "in the way for 3 days | blocked -3 | AT_RISK | 4",
        "the intern's evaluation late | own -1 | ON_TRACK | 1", "a report and her evaluation late | owed -1, own -1 | LOOK_IN | 3", "more time asked for | EXTEND | LOOK_IN | 2",
        "a mentor not sure | NOT_SURE | AT_RISK | 4", "a mentor says stop | STOP | AT_RISK | 4", "a mentor who goes on | CONTINUE | ON_TRACK | 0",
        "more time, and a report late | EXTEND, owed -1 | AT_RISK | 4"})
    void table(String name, String troubles, LightTone tone, int points) {
        List<ReportRow> reports = new ArrayList<>();
        List<EvaluationRow> evaluations = new ArrayList<>();
        int number = 1;
        for (String trouble : troubles.split(", ")) {
            String[] said = trouble.split(" ");
            int days = said.length > 1 ? Integer.parseInt(said[1]) : 0;
            switch (said[0]) {
                case "owed" -> reports.add(owed(number++, days(days).minusMillis(1)));
                case "blocked" -> reports.add(report(number++, ReportState.ANSWERED, days(days).minusMillis(1), days(days).minusMillis(1), days(days), true));
                case "own" -> evaluations.add(evaluation(Direction.BY_INTERN, EvaluationState.DUE, days(days).minusMillis(1), null, null));
                default -> evaluations.add(evaluation(Direction.BY_MENTOR, EvaluationState.SUBMITTED, days(-9), days(-10), EvaluationOutcome.valueOf(said[0])));
            }
        }
        Light light = Light.of(facts(InternshipState.ACTIVE, reports, evaluations), TABLE, NOW);
        assertThat(light.tone()).isEqualTo(tone);
        assertThat(light.points()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @DisplayName("the mentors' own: answers, evaluations, and how long nothing was heard")
    @CsvSource(delimiter = '|', value = {
        "an answer waits 2 days | -2 | | 5 | ON_TRACK | 0", "3 days | -3 | | 5 | LOOK_IN | 2", "10 days | -10 | | 11 | AT_RISK | 4",
        "an evaluation a day late | | -1 | 5 | LOOK_IN | 2", "a week late | | -7 | 8 | AT_RISK | 4", "silent for 20 days | | | 20 | ON_TRACK | 0",
        "silent for 21 days | | | 21 | LOOK_IN | 2", "silent and an evaluation late | | -1 | 30 | AT_RISK | 4"})
    void mentors(String name, Integer answer, Integer evaluation, int began, LightTone tone, int points) {
        List<ReportRow> reports = answer == null ? List.of() : List.of(report(1, ReportState.SUBMITTED, days(answer), days(answer).minusMillis(1), null, false));
        List<EvaluationRow> evaluations = evaluation == null ? List.of()
                : List.of(evaluation(Direction.BY_MENTOR, EvaluationState.DRAFT, days(evaluation).minusMillis(1), null, null));
        Facts facts = new Facts(InternshipState.ACTIVE, days(-began).minusMillis(1), reports, evaluations, new Away(ZoneOffset.UTC, List.of()));
        Light light = Light.ofMentors(facts, TABLE, NOW);
        assertThat(light.tone()).isEqualTo(tone);
        assertThat(light.points()).isEqualTo(points);
        assertThat(Light.of(facts, TABLE, NOW).tone()).as("it is not the intern's trouble").isEqualTo(LightTone.ON_TRACK);
    }

    @Test
    @DisplayName("what is in the way counts from the day it was said, not from the day its report was first handed in")
    void blockedSince() {
        ReportRow revised = new ReportRow(6L, "r", 1, InternshipSample.FIRST, InternshipSample.FIRST, days(-5), ReportState.SUBMITTED, false, days(-6), null, true, days(-1));
        Light light = Light.of(facts(InternshipState.ACTIVE, List.of(revised), List.of()), TABLE, NOW);
        assertThat(light.points()).isEqualTo(Signal.BLOCKED.points());
        assertThat(light.reasons()).extracting(Reason::args).containsExactly(List.of(1, 1L));
    }

    @Test
    @DisplayName("an organizer's ruling counts instead, and a word the reader may not know gives no reason")
    void ruled() {
        EvaluationRow ruled = new EvaluationRow(6L, "e", Stage.MIDPOINT, Direction.BY_MENTOR, EvaluationState.DUE, days(-20), days(-9), null, EvaluationOutcome.CONTINUE, true, true);
        assertThat(Light.of(facts(InternshipState.ACTIVE, List.of(), List.of(ruled)), TABLE, NOW).points()).isZero();
        assertThat(Light.ofMentors(facts(InternshipState.ACTIVE, List.of(), List.of(ruled)), TABLE, NOW).points()).as("nobody waits for it").isZero();
        EvaluationRow untold = evaluation(Direction.BY_MENTOR, EvaluationState.SUBMITTED, days(-9), days(-10), null);
        assertThat(Light.of(facts(InternshipState.ACTIVE, List.of(), List.of(untold)), TABLE, NOW).points()).isZero();
    }

    @Test
    @DisplayName("the gravest reason comes first, in words")
    void words() {
        Light both = Light.of(facts(InternshipState.ACTIVE, List.of(owed(2, days(-1))), List.of(evaluation(Direction.BY_MENTOR, EvaluationState.SUBMITTED, days(-9), days(-10),
                EvaluationOutcome.STOP))), TABLE, NOW);
        assertThat(words(both)).containsExactly("The midpoint evaluation says “Stop”", "Report 2 is 1 day overdue");
        assertThat(words(Light.ofMentors(facts(InternshipState.ACTIVE, List.of(report(1, ReportState.SUBMITTED, days(-5), days(-5), null, false)), List.of()), TABLE, NOW)))
                .containsExactly("The answer to report 1 is 2 days late");
    }

    @Test
    @DisplayName("I5: days of leave count neither as lateness nor as silence")
    void leave() {
        Away.Span week = new Away.Span(LocalDate.of(2014, 7, 1), LocalDate.of(2014, 7, 8));
        List<ReportRow> overdue = List.of(owed(2, days(-8)));
        assertThat(Light.of(facts(InternshipState.ACTIVE, overdue, List.of()), TABLE, NOW).tone()).isEqualTo(LightTone.AT_RISK);
        Facts away = facts(InternshipState.ACTIVE, overdue, List.of(), week);
        assertThat(words(Light.of(away, TABLE, NOW))).as("due on the second, back on the ninth at midnight").containsExactly("Report 2 is 1 day overdue");
        assertThat(Light.of(facts(InternshipState.ACTIVE, overdue, List.of(), new Away.Span(LocalDate.of(2014, 7, 1), LocalDate.of(2014, 7, 10))), TABLE, NOW).points()).isZero();
        assertThat(Strip.of(facts(InternshipState.ACTIVE, overdue, List.of(), new Away.Span(LocalDate.of(2014, 7, 1), LocalDate.of(2014, 7, 10))), NOW).marks()).containsExactly("x");
    }

    @Test
    @DisplayName("the operator's setting weighs anew, and what it does not name is as by default")
    void setting() {
        LightTable table = LightTable.of("REPORT=5, CONTACT=1/40, AT_RISK=6");
        assertThat(table.points(Signal.REPORT)).isEqualTo(5);
        assertThat(table.days(Signal.CONTACT)).isEqualTo(40);
        assertThat(table.days(Signal.REPORT_LONG)).isEqualTo(7);
        assertThat(table.tone(5)).isEqualTo(LightTone.LOOK_IN);
        assertThat(LightTable.of("")).isEqualTo(LightTable.of("AT_RISK=4,LOOK_IN=2"));
    }

    @Test
    @DisplayName("docs/lights.md explains every signal with its weight and its days")
    void explained() throws IOException {
        String page = Files.readString(Path.of("docs/lights.md"));
        for (Signal signal : Signal.values()) {
            assertThat(page).contains("| `" + signal + "` | " + signal.points() + " | " + (signal.days() == 0 ? "–" : signal.days()) + " |");
            System.setProperty("cohort.lights", signal + "=1/2");
            assertThat(Setting.LIGHTS.problem()).isNull();
        }
        System.setProperty("cohort.lights", "NOTHING=1");
        assertThat(Setting.LIGHTS.problem()).contains("COHORT_LIGHTS");
        System.clearProperty("cohort.lights");
        assertThat(page).contains("| `LOOK_IN` | " + LightTable.LOOK_IN + " |", "| `AT_RISK` | " + LightTable.AT_RISK + " |");
    }

    @Test
    @DisplayName("before and after it there is nothing to be late with")
    void outside() {
        assertThat(Light.of(facts(InternshipState.COMPLETED, List.of(owed(2, days(-30))), List.of()), TABLE, NOW).tone()).isEqualTo(LightTone.ON_TRACK);
        assertThat(words(Light.of(facts(InternshipState.OFFERED, List.of(), List.of()), TABLE, NOW)))
                .containsExactly("It has begun, but not everybody has signed the agreement");
    }

    @Test
    @DisplayName("a strip shows what came on time, late, not at all, was excused, and is not due")
    void strip() {
        Strip strip = Strip.of(facts(InternshipState.ACTIVE, List.of(report(1, ReportState.ANSWERED, days(-9), days(-9), days(-8), false), late(), owed(3, days(-1)),
                report(4, ReportState.EXCUSED, days(-1), null, null, false), owed(5, days(1))), List.of()), NOW);
        assertThat(strip.marks()).containsExactly("d", "l", "m", "x", "");
        assertThat(List.of(strip.onTime(), strip.late(), strip.missed())).containsExactly(1L, 1L, 1L);
    }

    private static EvaluationRow evaluation(Direction direction, EvaluationState state, Instant due, Instant submitted, EvaluationOutcome outcome) {
        return new EvaluationRow(6L, "e", Stage.MIDPOINT, direction, state, days(-20), due, submitted, outcome, true, false);
    }

    private static ReportRow owed(int number, Instant due) {
        return report(number, ReportState.DUE, due, null, null, false);
    }

    private static ReportRow late() {
        return new ReportRow(6L, "r", 2, InternshipSample.FIRST, InternshipSample.FIRST, days(-9), ReportState.ANSWERED, true, days(-8), days(-7), true, null);
    }

    private static ReportRow report(int number, ReportState state, Instant due, Instant submitted, Instant answered, boolean blocked) {
        return new ReportRow(6L, "r", number, InternshipSample.FIRST, InternshipSample.FIRST, due, state, false, submitted, answered, true, blocked ? submitted : null);
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Facts facts(InternshipState state, List<ReportRow> reports, List<EvaluationRow> evaluations, Away.Span... leave) {
        return new Facts(state, NOW.minus(Duration.ofDays(12)), reports, evaluations, new Away(ZoneOffset.UTC, List.of(leave)));
    }

    private static List<String> words(Light light) {
        return light.reasons().stream().map(reason -> Words.say(Locale.ENGLISH, ZoneOffset.UTC, "light." + reason.key(), reason.args().toArray())).toList();
    }
}
