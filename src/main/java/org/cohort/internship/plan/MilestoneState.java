package org.cohort.internship.plan;

/** Whether a milestone is reached. */
public enum MilestoneState {
    OPEN,
    DONE
}
