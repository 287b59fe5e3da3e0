package org.cohort.internship.plan;

/** What can be done to a milestone of an agreed plan. */
public enum MilestoneAction {
    FINISH,
    /** It will be reached on another day. */
    SLIP,
    REOPEN
}
