package org.cohort.internship.report;

/** How far what is in the way is. */
public enum BlockerState {
    OPEN,
    RESOLVED
}
