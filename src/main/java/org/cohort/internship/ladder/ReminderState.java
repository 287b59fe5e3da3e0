package org.cohort.internship.ladder;

/** What became of a reminder. */
public enum ReminderState {
    WAITING,
    SENT,
    SUPPRESSED
}
