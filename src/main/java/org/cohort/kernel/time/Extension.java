package org.cohort.kernel.time;

import java.time.Instant;

/**
 * A later end of a window for one person (rule T3).
 *
 * @param until the last instant that counts for her; nothing is added to it
 */
public record Extension(Instant until) {
}
