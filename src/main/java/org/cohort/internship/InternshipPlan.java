package org.cohort.internship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The dates of one internship, from which everything in it is made (rules R7, I1, I3, I4).
 *
 * @param startsOn    the first day
 * @param endsOn      the last day
 * @param reportEvery the days a progress report covers, at least 1
 * @param evaluations when both evaluations of each stage that is held are due; the final one is always among them
 */
public record InternshipPlan(LocalDate startsOn, LocalDate endsOn, ZoneId zone, int reportEvery, Map<Stage, Instant> evaluations) {

    private static final int DAYS_AFTER_END = 7;
    private static final int QUARTERS = 4;

    public InternshipPlan {
        if (endsOn.isBefore(startsOn) || reportEvery < 1) {
            throw new IllegalArgumentException("an internship has at least one day, and so has a report");
        }
        evaluations = Collections.unmodifiableMap(new EnumMap<>(evaluations));
    }

    /**
     * The plan by a round's dates. Where the round does not say when evaluations are due, the first, the midpoint's and the third are
     * at the end of the day after a quarter, half and three quarters of the days, and the final one a week after the last day.
     *
     * @param held which evaluations there are; the final one needn't be among them
     * @param due  what the round says
     */
    public static InternshipPlan holding(LocalDate startsOn, LocalDate endsOn, ZoneId zone, int reportEvery, Set<Stage> held, Map<Stage, Instant> due) {
        Map<Stage, Instant> evaluations = new EnumMap<>(Stage.class);
        long days = endsOn.toEpochDay() - startsOn.toEpochDay();
        for (Stage stage : Stage.values()) {
            LocalDate itself = stage == Stage.FINAL ? endsOn.plusDays(DAYS_AFTER_END) : startsOn.plusDays(days * (stage.ordinal() + 1) / QUARTERS);
            if (stage == Stage.FINAL || held.contains(stage)) {
                evaluations.put(stage, due.containsKey(stage) ? due.get(stage) : endOf(itself, zone));
            }
        }
        return new InternshipPlan(startsOn, endsOn, zone, reportEvery, evaluations);
    }

    /** The same with evaluations in the middle and in the end. @param midpoint the round's deadline, or null @param finalWord likewise */
    public static InternshipPlan of(LocalDate startsOn, LocalDate endsOn, ZoneId zone, int reportEvery, Instant midpoint, Instant finalWord) {
        Map<Stage, Instant> due = new EnumMap<>(Stage.class);
        if (midpoint != null) {
            due.put(Stage.MIDPOINT, midpoint);
        }
        if (finalWord != null) {
            due.put(Stage.FINAL, finalWord);
        }
        return holding(startsOn, endsOn, zone, reportEvery, EnumSet.of(Stage.MIDPOINT), due);
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
