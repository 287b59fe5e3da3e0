package org.cohort.internship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The dates of one internship, from which everything in it is made (rules R7, I1, I3, I4).
 *
 * @param startsOn    the first day
 * @param endsOn      the last day
 * @param reportEvery the days a progress report covers, at least 1
 * @param midpointDue when both midpoint evaluations are due; null where none are held
 * @param finalDue    when both final evaluations are due
 */
public record InternshipPlan(LocalDate startsOn, LocalDate endsOn, ZoneId zone, int reportEvery, Instant midpointDue, Instant finalDue) {

    private static final int DAYS_AFTER_END = 7;

    public InternshipPlan {
        if (endsOn.isBefore(startsOn) || reportEvery < 1) {
            throw new IllegalArgumentException("an internship has at least one day, and so has a report");
        }
    }

    /**
     * The plan by a round's dates. Where the round does not say when evaluations are due, the midpoint's is the end of
     * the middle day, and the final one a week after the last day.
     *
     * @param midpoint  the round's deadline, or null
     * @param finalWord the round's deadline, or null
     */
    public static InternshipPlan of(LocalDate startsOn, LocalDate endsOn, ZoneId zone, int reportEvery, Instant midpoint, Instant finalWord) {
        LocalDate middle = startsOn.plusDays((endsOn.toEpochDay() - startsOn.toEpochDay()) / 2);
        return new InternshipPlan(startsOn, endsOn, zone, reportEvery,
                midpoint != null ? midpoint : endOf(middle, zone),
                finalWord != null ? finalWord : endOf(endsOn.plusDays(DAYS_AFTER_END), zone));
    }

    /** The same without evaluations in the middle. */
    public InternshipPlan withoutMidpoint() {
        return new InternshipPlan(startsOn, endsOn, zone, reportEvery, null, finalDue);
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last millisecond of a day. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59, 59, 999_000_000)).atZone(zone).toInstant();
    }
}
