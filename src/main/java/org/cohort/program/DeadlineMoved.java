package org.cohort.program;

import java.time.Instant;

/**
 * A deadline of a published round was moved: fired as a CDI event inside the transaction (rule T7). This feature tells the
 * round's organizers, coordinators and mentors; who adds people tells them.
 */
public record DeadlineMoved(Long roundId, DeadlineKind kind, Instant from, Instant to) {
}
