package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Extension;
import org.cohort.kernel.time.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("T1–T3: every gate, one millisecond around each of its ends, wherever and whenever")
class WindowMatrixTest {

    /** Zones with the days that are hard in them: half hours, clocks put forward and back, leap day, anywhere on earth. */
    static final Map<String, List<String>> MOMENTS = Map.of(
            "Asia/Kolkata", List.of("2028-02-29T23:59", "2026-02-10T16:00"),
            "Australia/Adelaide", List.of("2026-04-05T02:30", "2026-10-04T03:00", "2026-10-04T01:59", "2028-02-29T00:00"),
            "Australia/Lord_Howe", List.of("2026-04-05T01:45", "2026-10-04T02:30"),
            "Europe/Oslo", List.of("2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T02:30", "2028-02-29T12:00"),
            "America/New_York", List.of("2026-11-01T01:30", "2026-03-08T03:00"),
            "Etc/GMT+12", List.of("2026-12-31T23:59", "2028-02-29T23:59"),
            "Pacific/Kiritimati", List.of("2026-01-01T00:00"));

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @TestFactory
    Stream<DynamicTest> matrix() {
        return MOMENTS.entrySet().stream().flatMap(zone -> zone.getValue().stream().flatMap(typed -> Stream.of(Gate.values())
                .map(gate -> DynamicTest.dynamicTest(gate + " · " + zone.getKey() + " · " + typed, () -> check(gate, Typed.moment("at", typed, ZoneId.of(zone.getKey())))))));
    }

    @TestFactory
    @DisplayName("Anywhere on earth: a day has ended only when it has at UTC−12")
    Stream<DynamicTest> anywhere() {
        Instant end = DeadlineReading.endOf(LocalDate.of(2026, 12, 31), ZoneId.of("Etc/GMT+12"));
        return Stream.of(Gate.values()).map(gate -> DynamicTest.dynamicTest(gate.name(), () -> {
            Window window = window(gate, end.minus(Duration.ofDays(9)), new Deadline(end, null, Duration.ZERO));
            assertThat(window.isOpen(Instant.parse("2027-01-01T11:59:59.999Z"))).isTrue();
            assertThat(window.isOpen(Instant.parse("2027-01-01T12:00:00Z"))).isFalse();
        }));
    }

    private static void check(Gate gate, Instant moment) {
        Duration grace = Duration.ofMinutes(30);
        // As the opening.
        Window opening = window(gate, moment, Deadline.at(moment.plus(Duration.ofDays(30))));
        edges(opening, moment.minus(MILLISECOND), moment, false);
        // As the end: plain, with a soft date, with a grace, and with an extension, to which no grace is added.
        Instant opens = moment.minus(Duration.ofDays(30));
        edges(window(gate, opens, Deadline.at(moment)), moment, moment.plus(MILLISECOND), true);
        Window soft = window(gate, opens, new Deadline(moment, moment.minus(Duration.ofDays(2)), Duration.ZERO));
        edges(soft, moment, moment.plus(MILLISECOND), true);
        assertThat(soft.isOpen(soft.softEnd().plus(MILLISECOND))).as("a soft date closes nothing").isTrue();
        Window late = window(gate, opens, new Deadline(moment, null, grace));
        edges(late, moment.plus(grace), moment.plus(grace).plus(MILLISECOND), true);
        assertThat(late.shownEnd()).as("the grace is not shown").isEqualTo(moment);
        assertThat(late.verdict(moment.plus(grace).plus(MILLISECOND)).args()).as("nor when it is over").containsExactly(moment);
        Instant until = moment.plus(Duration.ofDays(1));
        edges(gate.window(Map.of(gate.opens(), Deadline.at(opens), gate.closes(), new Deadline(moment, null, grace)), List.of(new Extension(until))),
                until, until.plus(MILLISECOND), true);
        edges(gate.window(Map.of(gate.opens(), Deadline.at(opens), gate.closes(), new Deadline(moment, null, grace)), List.of(new Extension(moment.plus(MILLISECOND)))),
                moment.plus(grace), moment.plus(grace).plus(MILLISECOND), true);
    }

    private static Window window(Gate gate, Instant opens, Deadline closes) {
        return gate.window(Map.of(gate.opens(), Deadline.at(opens), gate.closes(), closes), List.of());
    }

    private static void edges(Window window, Instant before, Instant after, boolean openBefore) {
        assertThat(window.isOpen(before)).isEqualTo(openBefore);
        assertThat(window.isOpen(after)).isEqualTo(!openBefore);
    }
}
