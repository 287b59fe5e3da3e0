package org.cohort.identity;

import java.time.Duration;

/** What a token is good for, and for how long. */
enum TokenKind {
    /** Confirms that an address is the person's own. */
    CONFIRM_EMAIL(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofHours(2)),
    /** Makes the first account of an installation. Bound to none. */
    FIRST_START(Duration.ofDays(7)),
    /** Signs a remembered device in; changed at each use. */
    REMEMBER_DEVICE(Duration.ofDays(30)),
    /** Lets an invited person choose name and password. */
    INVITATION(Duration.ofDays(30));

    private final Duration life;

    TokenKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
