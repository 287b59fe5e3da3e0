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

    /** How many whole days have passed since, without those of leave; negative when it is still to come. @param since a moment something was due, or was last heard */
    long days(Instant since, Instant now) {
        Instant from = since;
        for (Span span : spans) {
            Instant begins = span.first().atStartOfDay(zone).toInstant();
            Instant ends = span.last().plusDays(1).atStartOfDay(zone).toInstant();
            if (from.isBefore(ends) && begins.isBefore(now)) {
                from = from.plus(Duration.between(from.isBefore(begins) ? begins : from, ends));
            }
        }
        return now.isAfter(from) ? Duration.between(from, now).toDays() : -1;
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
