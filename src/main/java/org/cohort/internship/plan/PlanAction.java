package org.cohort.internship.plan;

/** What can be done to a plan. */
public enum PlanAction {
    PROPOSE,
    AGREE,
    RETURN,
    /** The intern takes it back to change it: what is agreed is agreed anew. */
    CHANGE
}
