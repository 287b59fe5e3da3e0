package org.cohort.internship.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("Days of leave")
class LeaveDaysLawsTest {

    @Property(tries = 200)
    @Label("I5: time without leave is never negative nor more than all of it, and a day on leave counts for nothing")
    void reckoning(@ForAll @IntRange(min = -40, max = 40) int from, @ForAll @IntRange(min = 0, max = 60) int days, @ForAll @IntRange(min = 1, max = 20) int many) {
        LocalDate first = LocalDate.of(2026, 3, 25);
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        LeaveDays leave = new LeaveDays(oslo, List.of(new LeaveDays.Span(first, first.plusDays(many - 1L))));
        Instant begin = first.plusDays(from).atTime(12, 0).atZone(oslo).toInstant();
        Instant end = begin.plus(Duration.ofDays(days));
        assertThat(leave.without(begin, end)).isBetween(Duration.ZERO, Duration.between(begin, end));
        assertThat(leave.isOn(LocalDate.ofInstant(leave.due(begin), oslo))).isFalse();
        assertThat(leave.without(first.atStartOfDay(oslo).toInstant(), first.plusDays(many).atStartOfDay(oslo).toInstant())).isZero();
    }

}
