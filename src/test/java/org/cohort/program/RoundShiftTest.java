package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Label("A cloned round's dates keep their weekday and their hour")
class RoundShiftTest {

    private static final long FROM = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Asia/Kolkata", "Australia/Adelaide", "Australia/Lord_Howe", "Europe/Oslo", "America/New_York", "America/St_Johns",
                "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu").map(ZoneId::of);
    }

    @Property(tries = 2000)
    @Label("T1: the same weekday and hour on the wall, whole weeks away; an hour that does not exist is put off by the gap")
    void keepsWeekdayAndHour(@ForAll("zones") ZoneId zone, @ForAll @LongRange(max = 400_000_000) long seconds, @ForAll @IntRange(min = -120, max = 120) int weeks) {
        Instant at = Instant.ofEpochSecond(FROM + seconds);
        Instant shifted = new RoundShift(weeks, zone, zone).shift(at);
        LocalDateTime wanted = LocalDateTime.ofInstant(at, zone).plusWeeks(weeks);
        LocalDateTime is = LocalDateTime.ofInstant(shifted, zone);
        if (zone.getRules().getValidOffsets(wanted).isEmpty()) {
            assertThat(Duration.between(wanted, is)).isEqualTo(zone.getRules().getTransition(wanted).getDuration());
        } else {
            assertThat(is).isEqualTo(wanted);
            assertThat(is.getDayOfWeek()).isEqualTo(LocalDateTime.ofInstant(at, zone).getDayOfWeek());
            assertThat(zone.getRules().getValidOffsets(wanted).get(0)).as("the first of an hour that comes twice").isEqualTo(zone.getRules().getOffset(shifted));
        }
    }

    @Property
    @Label("The dates come as near to the new first day as weekdays allow: three days at most")
    void near(@ForAll @IntRange(min = -1500, max = 1500) int days) {
        RoundShift shift = RoundShift.between(FIRST, FIRST.plusDays(days), ZoneId.of("UTC"), ZoneId.of("UTC"));
        assertThat(Math.abs(ChronoUnit.DAYS.between(shift.shift(FIRST), FIRST.plusDays(days)))).isLessThanOrEqualTo(3);
    }

    @Example
    @Label("Over a change of the clocks, a leap day, and into another zone")
    void examples() {
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        assertThat(new RoundShift(26, oslo, oslo).shift(Instant.parse("2026-01-15T15:00:00Z"))).isEqualTo("2026-07-16T14:00:00Z");
        assertThat(new RoundShift(52, oslo, oslo).shift(Instant.parse("2024-02-29T15:00:00Z"))).isEqualTo("2025-02-27T15:00:00Z");
        assertThat(new RoundShift(1, oslo, oslo).shift(Instant.parse("2026-03-22T01:30:00Z"))).as("02:30 does not exist").isEqualTo("2026-03-29T01:30:00Z");
        assertThat(new RoundShift(0, oslo, ZoneId.of("Asia/Kolkata")).shift(Instant.parse("2026-01-15T15:00:00Z"))).isEqualTo("2026-01-15T10:30:00Z");
        assertThat(new RoundShift(1, oslo, oslo).shift((Instant) null)).isNull();
    }
}
