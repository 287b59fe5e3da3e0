package org.cohort.internship.report;

/** What can be done to a progress report. */
public enum ReportAction {
    SAVE,
    SUBMIT,
    REVISE,
    ANSWER,
    /** A coordinator answers for mentors who did not. */
    STAND_IN,
    EXCUSE
}
