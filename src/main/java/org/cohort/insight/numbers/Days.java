package org.cohort.insight.numbers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many came on each day before a deadline, beside those of the round before as far from its own. Days are those of each round's
 * zone: a change of the clocks moves nothing from one to the next.
 *
 * @param days      one after the other; the first and the last hold what came before and after them
 * @param today     the distance of today, or null when it lies outside
 * @param total     all in this round
 * @param lastSoFar how many the round before had at the same distance from its deadline as now, or null without one
 * @param lastTotal all in the round before, or null without one
 */
public record Days(List<Day> days, Integer today, long total, Long lastSoFar, Long lastTotal) {

    /** The most days before and after a deadline that are told apart. */
    static final int BEFORE = 120;
    static final int AFTER = 14;

    /**
     * A day.
     *
     * @param distance from the deadline's day: negative before it
     * @param date     in this round
     * @param count    in this round, null on a day that is still to come
     * @param soFar    up to and with this day, null likewise
     * @param last     in the round before, or null without one
     * @param lastSum  up to and with this day, or null
     */
    public record Day(int distance, LocalDate date, Long count, Long soFar, Long last, Long lastSum) {
    }

    /**
     * A round's side of it.
     *
     * @param opens    when one can first submit, or null
     * @param deadline until when
     * @param at       when each was first submitted
     */
    record Side(ZoneId zone, Instant opens, Instant deadline, List<Instant> at) {

        /** The day of the deadline; one at midnight ends the day before. */
        LocalDate last() {
            return deadline.minusNanos(1).atZone(zone).toLocalDate();
        }

        int distance(Instant moment) {
            return (int) ChronoUnit.DAYS.between(last(), moment.atZone(zone).toLocalDate());
        }

        /** As far from this deadline as that moment is from the other one's, by the clocks on the wall. */
        Instant like(Side other, Instant moment) {
            LocalDateTime theirs = other.deadline.atZone(other.zone).toLocalDateTime();
            Duration distance = Duration.between(theirs, moment.atZone(other.zone).toLocalDateTime());
            return deadline.atZone(zone).toLocalDateTime().plus(distance).atZone(zone).toInstant();
        }
    }

    /** The largest number of a day; 0 for none. */
    public long most() {
        return days.stream().flatMap(day -> Stream.of(day.count() == null ? 0L : day.count(), day.last() == null ? 0L : day.last())).reduce(0L, Math::max);
    }

    /** Whether there is a round before to be compared with. */
    public boolean isCompared() {
        return lastTotal != null;
    }

    /** @param side null without a deadline gives null @param last null without a round before */
    static Days of(Side side, Side last, Instant now) {
        if (side == null) {
            return null;
        }
        int from = Math.max(-BEFORE, Math.min(first(side), last == null ? 0 : first(last)));
        int to = Math.min(AFTER, Math.max(end(side), last == null ? 0 : end(last)));
        Map<Integer, Long> counts = counts(side, from, to);
        Map<Integer, Long> lasts = last == null ? null : counts(last, from, to);
        int today = side.distance(now);
        List<Day> days = new ArrayList<>();
        long soFar = 0;
        long lastSum = 0;
        for (int i = from; i <= to; i++) {
            boolean ahead = i > today && i > from;
            soFar += counts.getOrDefault(i, 0L);
            lastSum += lasts == null ? 0 : lasts.getOrDefault(i, 0L);
            days.add(new Day(i, side.last().plusDays(i), ahead ? null : counts.getOrDefault(i, 0L), ahead ? null : soFar,
                    lasts == null ? null : lasts.getOrDefault(i, 0L), lasts == null ? null : lastSum));
        }
        Instant like = last == null ? null : last.like(side, now);
        return new Days(days, today < from || today > to ? null : today, side.at().size(),
                last == null ? null : last.at().stream().filter(at -> !at.isAfter(like)).count(), last == null ? null : (long) last.at().size());
    }

    private static int first(Side side) {
        return Stream.concat(side.at().stream(), Stream.ofNullable(side.opens())).mapToInt(side::distance).reduce(0, Math::min);
    }

    private static int end(Side side) {
        return side.at().stream().mapToInt(side::distance).reduce(0, Math::max);
    }

    private static Map<Integer, Long> counts(Side side, int from, int to) {
        return side.at().stream().map(at -> Math.max(from, Math.min(to, side.distance(at)))).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
