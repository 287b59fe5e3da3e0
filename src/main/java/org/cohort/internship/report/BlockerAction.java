package org.cohort.internship.report;

/** What can be done to what is in the way. */
public enum BlockerAction {
    RESOLVE
}
