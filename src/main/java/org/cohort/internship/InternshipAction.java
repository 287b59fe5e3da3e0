package org.cohort.internship;

/** What can be done to an internship. */
public enum InternshipAction {
    ACTIVATE,
    COMPLETE,
    FAIL,
    WITHDRAW,
    TERMINATE
}
