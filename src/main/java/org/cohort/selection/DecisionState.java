package org.cohort.selection;

/** Whether a decision is known. */
public enum DecisionState {
    /** Taken, can be changed, known to coordinators and organizers alone. */
    PENDING,
    ANNOUNCED
}
