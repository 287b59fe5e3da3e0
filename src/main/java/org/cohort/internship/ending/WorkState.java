package org.cohort.internship.ending;

/** Where a work product stands. */
public enum WorkState {
    DUE,
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
