package org.cohort.internship;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An internship that is to last so many weeks longer (rule T4).
 *
 * @param internship as it is before
 * @param weeks      at least 1
 * @param now        the moment it is decided: what is over by then stays
 */
public record Lengthening(InternshipRef internship, int weeks, Instant now) {

    /** The new last day. */
    public LocalDate end() {
        return later(internship.endsOn());
    }

    public LocalDate later(LocalDate day) {
        return day.plusWeeks(weeks);
    }

    /** So many weeks later at the same time of day, whatever the clocks did in between. */
    public Instant later(Instant at) {
        return at.atZone(internship.zone()).plusWeeks(weeks).toInstant();
    }
}
