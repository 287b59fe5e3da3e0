package org.cohort.internship.leave;

/** What can be done to a leave. */
public enum LeaveAction {
    CHANGE,
    TAKE_BACK
}
