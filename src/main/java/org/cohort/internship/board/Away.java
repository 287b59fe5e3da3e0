package org.cohort.internship.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The days an intern is on leave, which count neither as silence nor as lateness (rule I5).
 *
 * @param zone the internship's
 */
public record Away(ZoneId zone, List<Span> spans) {

    /** Days on leave, the first and the last too. */
    public record Span(LocalDate first, LocalDate last) {
    }

    /**
     * How many whole days have passed since, without the time of leave that has passed; negative when it is still to come, or when only leave has passed since.
     *
     * @param since a moment something was due, or was last heard
     */
    long days(Instant since, Instant now) {
        Duration passed = Duration.between(since, now);
        for (Span span : spans) {
            Instant begins = later(since, span.first().atStartOfDay(zone).toInstant());
            Instant ends = earlier(now, span.last().plusDays(1).atStartOfDay(zone).toInstant());
            if (begins.isBefore(ends)) {
                passed = passed.minus(Duration.between(begins, ends));
            }
        }
        return passed.isNegative() || passed.isZero() ? -1 : passed.toDays();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The last day of the leave that is on, what follows it without a gap counted; null when none is. */
    LocalDate until(LocalDate day) {
        LocalDate last = null;
        for (Span span : spans) {
            LocalDate next = last == null ? day : last.plusDays(1);
            if (!next.isBefore(span.first()) && !next.isAfter(span.last())) {
                last = span.last();
            }
        }
        return last;
    }
}
