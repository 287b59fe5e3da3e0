package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("T1, T2: what an organizer types in her zone opens and closes to the millisecond")
class GateTest {

    /** Offsets of half and three quarters of an hour, and the days on which clocks are put forward and back. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata,        2026-02-10T16:00, 2026-02-10T10:30:00Z",
        "Asia/Kathmandu,      2026-02-10T16:00, 2026-02-10T10:15:00Z",
        "Australia/Adelaide,  2026-04-05T02:30, 2026-04-04T16:00:00Z",
        "Australia/Lord_Howe, 2026-10-04T12:00, 2026-10-04T01:00:00Z",
        "America/St_Johns,    2026-07-01T00:00, 2026-07-01T02:30:00Z",
        "Pacific/Kiritimati,  2026-12-31T23:59, 2026-12-31T09:59:00Z",
        "Europe/Oslo,         2026-03-29T03:00, 2026-03-29T01:00:00Z",
        "Europe/Oslo,         2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Europe/Oslo,         2026-10-25T03:00, 2026-10-25T02:00:00Z",
        "UTC,                 2026-02-10T16:00, 2026-02-10T16:00:00Z"
    })
    void everyGateInEveryZone(String zone, String typed, Instant expected) {
        Instant closes = Typed.moment("at", typed, ZoneId.of(zone));
        assertThat(closes).isEqualTo(expected);
        assertThat(Typed.moment(closes, ZoneId.of(zone))).isEqualTo(typed);
        Instant opens = closes.minus(Duration.ofDays(20));
        for (Gate gate : Gate.values()) {
            Window window = gate.window(Map.of(gate.opens(), Deadline.at(opens), gate.closes(), Deadline.at(closes)), List.of());
            assertThat(window.isOpen(opens.minusMillis(1))).as(gate + ": 1 ms early").isFalse();
            assertThat(window.isOpen(opens)).as(gate + ": opens").isTrue();
            assertThat(window.isOpen(closes.minusMillis(1))).as(gate + ": 1 ms left").isTrue();
            assertThat(window.isOpen(closes)).as(gate + ": the last").isTrue();
            assertThat(window.isOpen(closes.plusMillis(1))).as(gate + ": 1 ms late").isFalse();
            assertThat(window.verdict(closes.plusMillis(1)).reason()).isEqualTo("window.closed");
            assertThat(window.verdict(opens.minusMillis(1)).reason()).isEqualTo("window.notYet");
        }
    }

    @ParameterizedTest
    @CsvSource({"Europe/Oslo, 2026-03-29T02:30", "Australia/Lord_Howe, 2026-10-04T02:15"})
    void aTimeThatDoesNotExistIsRefused(String zone, LocalDateTime typed) {
        Assertions.assertThatThrownBy(() -> Typed.moment("at", typed.toString(), ZoneId.of(zone)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("moment.gap"));
    }

    @ParameterizedTest
    @CsvSource({"tomorrow", "2026-13-01T00:00", "99999-01-01T00:00", "2026-02-10"})
    void whatIsNoTimeIsRefused(String typed) {
        Assertions.assertThatThrownBy(() -> Typed.moment("at", typed, ZoneId.of("UTC"))).isInstanceOf(Refused.class);
    }
}
