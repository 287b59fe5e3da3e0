package org.cohort.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * Moves the dates of a round to another first day, by whole weeks: every deadline keeps its weekday and its hour on the wall,
 * whatever the clocks did in between. An hour that does not exist on its day is the next that does; one that comes twice is the first.
 *
 * @param weeks how far, so that the first day comes as near to the new one as weekdays allow
 * @param from  the zone the dates were set in
 * @param to    the zone they are set in from now on: the same hours on another wall
 */
record RoundShift(long weeks, ZoneId from, ZoneId to) {

    private static final int WEEK = 7;

    static RoundShift between(LocalDate first, LocalDate newFirst, ZoneId from, ZoneId to) {
        return new RoundShift(Math.floorDiv(ChronoUnit.DAYS.between(first, newFirst) + WEEK / 2, (long) WEEK), from, to);
    }

    /** Null for null. */
    Instant shift(Instant at) {
        return at == null ? null : at.atZone(from).toLocalDateTime().plusWeeks(weeks).atZone(to).toInstant();
    }

    LocalDate shift(LocalDate day) {
        return day.plusWeeks(weeks);
    }

    /** All of them; the internships begin on the very day that was asked for, and end on the weekday they did. */
    Map<DeadlineKind, DeadlineSetting> shift(Map<DeadlineKind, DeadlineSetting> settings, LocalDate newFirst, LocalDate last) {
        Map<DeadlineKind, DeadlineSetting> shifted = new EnumMap<>(DeadlineKind.class);
        settings.forEach((kind, setting) -> shifted.put(kind, new DeadlineSetting(shift(setting.at()), shift(setting.soft()), setting.graceMinutes())));
        shifted.put(DeadlineKind.INTERNSHIP_START, new DeadlineSetting(DeadlineReading.startOf(newFirst, to), null, 0));
        shifted.put(DeadlineKind.INTERNSHIP_END, new DeadlineSetting(DeadlineReading.endOf(shift(last), to), null, 0));
        return shifted;
    }
}
