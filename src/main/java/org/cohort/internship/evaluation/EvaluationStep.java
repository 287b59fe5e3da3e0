package org.cohort.internship.evaluation;

import java.time.Duration;

/** The steps by which an evaluation is asked for, in their order: who writes it, then who stands behind her. */
public enum EvaluationStep {
    BEFORE(-2),
    DUE(0),
    AFTER(1),
    /** The mentors besides the lead, for what mentors write; nobody for what an intern writes. */
    CO_MENTOR(2),
    COORDINATOR(4),
    ORGANIZER(7);

    private final int days;

    EvaluationStep(int days) {
        this.days = days;
    }

    /** From when it is due. */
    Duration fromDue() {
        return Duration.ofDays(days);
    }
}
