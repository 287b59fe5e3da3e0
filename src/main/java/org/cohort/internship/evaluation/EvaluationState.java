package org.cohort.internship.evaluation;

/** Where an evaluation stands. */
public enum EvaluationState {
    DUE,
    DRAFT,
    SUBMITTED,
    RELEASED;

    /** Whether it is still to be written. */
    public boolean isOwed() {
        return this == DUE || this == DRAFT;
    }
}
