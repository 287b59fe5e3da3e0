package org.cohort.internship.escalation;

/** By what a side is found not to answer. A missed evaluation is none of them: its own reminders go up to the organizers (rule I3), and nobody is told twice. */
public enum SilenceRule {
    /** The intern: so many reports in a row are overdue. */
    REPORTS_MISSED,
    /** The mentors: a report is without an answer for so many days. */
    ANSWERS_LATE;

    /** Whether the side that is silent is the mentors. */
    boolean isOfMentors() {
        return this != REPORTS_MISSED;
    }
}
