package org.cohort.selection;

/** What can be done to a review. */
public enum ReviewAction {
    SAVE,
    SUBMIT,
    REOPEN,
    RECUSE
}
