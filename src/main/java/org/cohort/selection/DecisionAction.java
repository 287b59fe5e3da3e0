package org.cohort.selection;

/** What can be done to a decision. */
public enum DecisionAction {
    DECIDE,
    ANNOUNCE
}
