package org.cohort.internship.report.reminder;

/** Why a reminder was not sent. */
public enum Why {
    /** The report is in. */
    HANDED_IN,
    EXCUSED,
    /** The intern is on leave that day (rule I5). */
    ON_LEAVE,
    /** The internship does not run any more. */
    OVER,
    /** A later step was due at the same moment: one mail is enough. */
    OVERTAKEN,
    /** There is no mentor who could be told. */
    NOBODY
}
