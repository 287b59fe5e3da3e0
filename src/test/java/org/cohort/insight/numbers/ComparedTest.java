package org.cohort.insight.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.kernel.web.WorldMap;
import org.cohort.program.DeadlineKind;
import org.cohort.program.RoundState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A round's days beside those of the round before")
class ComparedTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    @DisplayName("T6: the same distance is the same on the wall, over a change of the clocks and between zones of half hours")
    void overClocks() {
        // The clocks in Oslo went forward on 29 March 2026; the deadlines are on different weekdays and hours.
        Days.Side now = new Days.Side(OSLO, null, Instant.parse("2026-03-31T16:00:00Z"), List.of());
        Days.Side before = new Days.Side(KOLKATA, null, Instant.parse("2025-04-09T12:30:00Z"), List.of());
        Instant today = Instant.parse("2026-03-28T11:00:00Z");
        // 12:00 on the third day before 18:00; and 12:00 on the third day before 18:00.
        assertThat(before.like(now, today)).isEqualTo(Instant.parse("2025-04-06T06:30:00Z"));
        assertThat(now.distance(today)).isEqualTo(-3);
        assertThat(before.distance(before.like(now, today))).isEqualTo(-3);
    }

    @Test
    @DisplayName("What came up to the same distance counts, to the moment; what came later counts only in the end")
    void soFar() {
        Instant moment = Instant.parse("2025-04-06T06:30:00Z");
        Days.Side now = new Days.Side(OSLO, null, Instant.parse("2026-03-31T16:00:00Z"), List.of(Instant.parse("2026-03-28T10:59:00Z")));
        Days.Side before = new Days.Side(KOLKATA, null, Instant.parse("2025-04-09T12:30:00Z"), List.of(moment.minusMillis(1), moment, moment.plusMillis(1)));
        Days days = Days.of(now, before, Instant.parse("2026-03-28T11:00:00Z"));
        assertThat(days.lastSoFar()).isEqualTo(2);
        assertThat(days.lastTotal()).isEqualTo(3);
        assertThat(days.today()).isEqualTo(-3);
        assertThat(days.days().get(0)).isEqualTo(new Days.Day(-3, LocalDate.of(2026, 3, 28), 1L, 1L, 3L, 3L));
        assertThat(days.days().get(1).count()).as("tomorrow").isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27T22:59:59Z, -2", "2026-03-27T23:00:00Z, -1", "2026-03-28T23:00:00Z, 0", "2026-03-29T21:59:59Z, 0", "2026-03-29T22:00:00Z, 1"})
    @DisplayName("A deadline at midnight ends the day before, and the day of 23 hours is one day")
    void midnight(String at, int distance) {
        assertThat(new Days.Side(OSLO, null, Instant.parse("2026-03-29T22:00:00Z"), List.of()).distance(Instant.parse(at))).isEqualTo(distance);
    }

    @Test
    @DisplayName("Without a deadline nothing is drawn; without a round before the days stand alone; what is far away is in the first and the last day")
    void edges() {
        Instant deadline = Instant.parse("2026-03-31T16:00:00Z");
        assertThat(Days.of(null, null, deadline)).isNull();
        Days alone = Days.of(new Days.Side(OSLO, null, deadline, List.of(deadline.minusSeconds(86_400L * 400), deadline.plusSeconds(86_400L * 90))), null, deadline.plusSeconds(86_400L * 200));
        assertThat(alone.isCompared()).isFalse();
        assertThat(alone.today()).isNull();
        assertThat(alone.days()).hasSize(Days.BEFORE + Days.AFTER + 1);
        assertThat(alone.days().get(0).count()).isEqualTo(1);
        assertThat(alone.days().get(alone.days().size() - 1).soFar()).isEqualTo(2);
    }

    @Test
    @DisplayName("Compared is the round it was cloned from, else the latest before it; never a draft, one from an archive, or one that is to come")
    void before() {
        Calendar.Entry archive = entry(1, "2025-09-01", RoundState.PUBLISHED, true, null);
        Calendar.Entry spring = entry(2, "2025-05-20", RoundState.ARCHIVED, false, null);
        Calendar.Entry autumn = entry(3, "2025-12-01", RoundState.PUBLISHED, false, null);
        Calendar.Entry draft = entry(4, "2026-01-01", RoundState.DRAFT, false, null);
        Calendar.Entry cloned = entry(5, "2026-05-19", RoundState.PUBLISHED, false, 2L);
        Calendar.Entry plain = entry(6, "2026-05-19", RoundState.PUBLISHED, false, 1L);
        Calendar calendar = new Calendar(List.of(archive, spring, autumn, draft, cloned, plain));
        assertThat(calendar.before(5L)).contains(spring);
        assertThat(calendar.before(6L)).as("its model is an archive").contains(autumn);
        assertThat(calendar.before(2L)).isEmpty();
        assertThat(spring.side(DeadlineKind.APPLICATIONS_CLOSE, List.of())).isNull();
    }

    @Test
    @DisplayName("S4: a cell that a program for tables would run is a text; numbers stay numbers")
    void formulas() {
        assertThat(org.cohort.kernel.sheet.Cells.harmless("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(org.cohort.kernel.sheet.Cells.harmless("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(org.cohort.kernel.sheet.Cells.harmless("+1")).isEqualTo("'+1");
        assertThat(org.cohort.kernel.sheet.Cells.harmless("\t=1")).isEqualTo("'\t=1");
        assertThat(org.cohort.kernel.sheet.Cells.harmless(-3)).isEqualTo(-3);
        assertThat(org.cohort.kernel.sheet.Cells.harmless("Xen Project")).isEqualTo("Xen Project");
        assertThat(NumbersFile.named("communities")).contains(NumbersFile.COMMUNITIES);
        assertThat(NumbersFile.named("COMMUNITIES")).isEmpty();
    }

    @Test
    @DisplayName("The map has every country with an outline or a dot, but for a few without lasting inhabitants or a place of their own")
    void world() {
        List<String> missing = java.util.Arrays.stream(Locale.getISOCountries()).filter(code -> WorldMap.world().spot(code).isEmpty()).toList();
        assertThat(missing).containsExactlyInAnyOrder("AQ", "BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT");
        assertThat(WorldMap.world().spot("IN").orElseThrow().isDot()).isFalse();
        assertThat(WorldMap.world().spot("SG").orElseThrow().isDot()).isTrue();
        assertThat(WorldMap.world().land()).matches("[MLlz0-9 .-]+");
    }

    private static Calendar.Entry entry(long id, String startsOn, RoundState state, boolean imported, Long from) {
        return new Calendar.Entry(id, OSLO, state, LocalDate.parse(startsOn), imported, from, Map.of());
    }
}
