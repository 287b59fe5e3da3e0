package org.cohort.internship.report.reminder;

import java.time.Duration;
import java.time.Instant;
import org.cohort.internship.report.ProgressReport;

/** The steps of the ladder, in their order. */
public enum Step {
    OPENS(null),
    BEFORE(Duration.ofDays(-1)),
    DUE(Duration.ZERO),
    AFTER(Duration.ofDays(1)),
    /** Her mentors are told that nothing came. */
    ESCALATED(Duration.ofDays(3));

    private final Duration fromDue;

    Step(Duration fromDue) {
        this.fromDue = fromDue;
    }

    /** When it is this report's turn. */
    Instant at(ProgressReport report) {
        return fromDue == null ? report.openedAt() : report.dueAt().plus(fromDue);
    }
}
