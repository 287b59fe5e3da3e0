package org.cohort.travel.claim;

import java.time.Duration;

/** The steps by which a claim is asked for, and then its payment (rule N3). */
public enum ClaimStep {
    /** To her: there are two weeks left to hand it in. */
    HAND_IN(-14),
    /** To her: it is nearly too late. */
    LAST_DAYS(-3),
    /** To the treasurers: the payment is promised in a week. */
    PROMISED(-7),
    /** To the treasurers and organizers: what was promised is over. */
    OVERDUE(1);

    private final int days;

    ClaimStep(int days) {
        this.days = days;
    }

    /** From the last day to hand it in, or the day the payment is promised by. */
    Duration fromEnd() {
        return Duration.ofDays(days);
    }

    /** Whether it is about handing in, and not about paying. */
    boolean isHers() {
        return this == HAND_IN || this == LAST_DAYS;
    }
}
