package org.cohort.selection;

/** Where a review stands. */
public enum ReviewState {
    DRAFT,
    SUBMITTED,
    /** She has a conflict of interest, and has nothing to do with the proposal any more. */
    RECUSED
}
