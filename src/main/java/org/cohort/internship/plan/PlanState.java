package org.cohort.internship.plan;

/** Where the plan of an internship stands. */
public enum PlanState {
    DRAFT,
    PROPOSED,
    /** A mentor asks for something else. */
    RETURNED,
    AGREED;

    /** Whether the intern writes it now. */
    public boolean isWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
