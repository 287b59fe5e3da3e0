package org.cohort.internship;

/** Where an internship stands; the way between the states is {@link InternshipLifecycle}. */
public enum InternshipState {
    /** Announced, not yet signed by everybody. */
    OFFERED,
    ACTIVE,
    COMPLETED,
    FAILED,
    WITHDRAWN,
    TERMINATED;

    /** Whether nothing is owed any more: it will not go on. */
    public boolean isBroken() {
        return this == FAILED || this == WITHDRAWN || this == TERMINATED;
    }
}
