package org.cohort.internship.escalation;

/** By what a side is found not to answer. */
public enum SilenceRule {
    /** The intern: so many reports in a row are overdue. */
    REPORTS_MISSED,
    /** The mentors: a report is without an answer for so many days. */
    ANSWERS_LATE,
    /** The mentors: their evaluation is overdue for so many days (rule I3). */
    EVALUATION_OVERDUE;

    /** Whether the side that is silent is the mentors. */
    boolean isOfMentors() {
        return this != REPORTS_MISSED;
    }
}
