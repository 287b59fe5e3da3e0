package org.cohort.internship.report.reminder;

/** What became of a reminder. */
public enum ReminderState {
    WAITING,
    SENT,
    SUPPRESSED
}
