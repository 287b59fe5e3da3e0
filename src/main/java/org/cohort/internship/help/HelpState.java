package org.cohort.internship.help;

/** Where a request for help stands. */
public enum HelpState {
    /** Waits for somebody's answer. */
    OPEN,
    ANSWERED,
    CLOSED
}
