package org.cohort.program;

import java.time.Instant;
import java.util.Map;

/** Where a round stands in time: derived from its deadlines, never stored, and only ever shown (what is open is asked of {@link Windows}). */
public enum RoundPhase {
    UPCOMING(null, false),
    APPLICATIONS(DeadlineKind.APPLICATIONS_OPEN, true),
    CONTRIBUTIONS(DeadlineKind.APPLICATIONS_CLOSE, false),
    REVIEW(DeadlineKind.PROPOSALS_CLOSE, false),
    ANNOUNCED(DeadlineKind.ANNOUNCEMENT, true),
    INTERNSHIP(DeadlineKind.INTERNSHIP_START, true),
    WRAPPED_UP(DeadlineKind.INTERNSHIP_END, false);

    private final DeadlineKind begin;
    private final boolean inclusive;

    /** @param inclusive whether the phase begins with the instant itself or after it */
    RoundPhase(DeadlineKind begin, boolean inclusive) {
        this.begin = begin;
        this.inclusive = inclusive;
    }

    /** The latest phase whose beginning has passed; deadlines that are not set are passed over. */
    public static RoundPhase of(Map<DeadlineKind, Instant> deadlines, Instant now) {
        RoundPhase phase = UPCOMING;
        for (RoundPhase next : values()) {
            Instant begins = next.begin == null ? null : deadlines.get(next.begin);
            if (begins != null && (now.isAfter(begins) || next.inclusive && now.equals(begins))) {
                phase = next;
            }
        }
        return phase;
    }
}
