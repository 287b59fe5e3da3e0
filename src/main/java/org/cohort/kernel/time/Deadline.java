package org.cohort.kernel.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The instant something closes (rule T1).
 *
 * @param at    the last instant that counts
 * @param soft  a date before it that people are asked to keep, or null
 * @param grace time after it in which the system still takes what comes, told to nobody; never null
 */
public record Deadline(Instant at, Instant soft, Duration grace) {

    public Deadline {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace can't be negative");
        }
        if (soft != null && soft.isAfter(at)) {
            throw new IllegalArgumentException("the soft date comes before the deadline");
        }
    }

    public static Deadline at(Instant at) {
        return new Deadline(at, null, Duration.ZERO);
    }

    /** The last instant that counts, grace included. */
    public Instant last() {
        return at.plus(grace);
    }
}
