package org.cohort.program;

import java.time.Duration;
import java.time.Instant;
import org.cohort.kernel.time.Deadline;

/**
 * A deadline as its organizers set it (rule T1).
 *
 * @param at           the last instant that counts; null when it is not set
 * @param soft         a date before it that people are asked to keep, or null
 * @param graceMinutes how long after it the system still takes what comes; told to nobody but organizers
 */
public record DeadlineSetting(Instant at, Instant soft, int graceMinutes) {

    /** Not set at all. */
    static final DeadlineSetting NONE = new DeadlineSetting(null, null, 0);

    /** As windows know it. @return null when it is not set */
    Deadline deadline() {
        return at == null ? null : new Deadline(at, soft, Duration.ofMinutes(graceMinutes));
    }
}
