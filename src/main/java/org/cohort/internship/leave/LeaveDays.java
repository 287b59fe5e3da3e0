package org.cohort.internship.leave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The days of an internship on which its intern is on leave (rule I5).
 *
 * @param zone  the internship's, whose days they are
 * @param spans none overlaps another, in order
 */
public record LeaveDays(ZoneId zone, List<Span> spans) {

    /** Days from a first to a last, both on leave. */
    public record Span(LocalDate first, LocalDate last) {

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean meets(Span other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }

        /** How many, at least 1. */
        public long days() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    public LeaveDays {
        spans = List.copyOf(spans);
    }

    public boolean isOn(LocalDate day) {
        return spans.stream().anyMatch(span -> span.has(day));
    }

    /** The last day of the leave that is on, those right after it counted; null when none is. */
    public LocalDate until(LocalDate day) {
        LocalDate last = null;
        for (LocalDate next = day; isOn(next); next = next.plusDays(1)) {
            last = next;
        }
        return last;
    }

    /** Whether every day of these is on leave. */
    public boolean covers(LocalDate first, LocalDate last) {
        LocalDate until = until(first);
        return until != null && !until.isBefore(last);
    }

    /** When something is due that would be due on a day of leave: at the same time of the first day after it. */
    public Instant due(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        LocalDate until = until(local.toLocalDate());
        return until == null ? at : until.plusDays(1).atTime(local.toLocalTime()).atZone(zone).toInstant();
    }

    /** The time between two moments without that of leave, for lateness and silence; none when the second is before the first. */
    public Duration without(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        for (Span span : spans) {
            long begins = Math.max(from.toEpochMilli(), span.first().atStartOfDay(zone).toInstant().toEpochMilli());
            long ends = Math.min(to.toEpochMilli(), span.last().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli());
            time = time.minusMillis(Math.max(0, ends - begins));
        }
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** How many in all. */
    public long total() {
        return spans.stream().mapToLong(Span::days).sum();
    }
}
