package org.cohort.internship.report;

/** What can be done to a progress report. */
public enum ReportAction {
    SAVE,
    SUBMIT,
    REVISE,
    ANSWER,
    /** A coordinator answers for mentors who did not. */
    STAND_IN,
    EXCUSE,
    /** All its days are on leave. */
    LEAVE,
    /** They are not any more. */
    RETURN
}
