package org.cohort.internship.report;

/** Where a progress report stands. */
public enum ReportState {
    DUE,
    DRAFT,
    SUBMITTED,
    ANSWERED,
    EXCUSED;

    /** Whether the intern still owes it. */
    public boolean isOwed() {
        return this == DUE || this == DRAFT;
    }
}
