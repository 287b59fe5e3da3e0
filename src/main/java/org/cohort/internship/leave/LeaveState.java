package org.cohort.internship.leave;

/** Whether a leave counts. */
public enum LeaveState {
    ENTERED,
    TAKEN_BACK
}
