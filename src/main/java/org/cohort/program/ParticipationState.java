package org.cohort.program;

/** How far a community is on its way into a round. */
public enum ParticipationState {
    DRAFT, SUBMITTED, APPROVED, DECLINED, WITHDRAWN;

    /** Whether it takes no part: what others wrote to it can't come true. */
    public boolean isOut() {
        return this == DECLINED || this == WITHDRAWN;
    }
}
