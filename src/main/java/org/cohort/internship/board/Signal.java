package org.cohort.internship.board;

/**
 * What makes a light less than green, with what it weighs unless the operator's setting says otherwise ({@link LightTable}). The first
 * are about the internship, those from {@link #ANSWER} on about its mentors.
 */
public enum Signal {
    /** It has begun, and not both sides have signed. */
    UNSIGNED(2, 0),
    /** A report is overdue: for each. */
    REPORT(2, 0),
    /** The same for so many days: added. */
    REPORT_LONG(2, 7),
    /** Something is in the way: for each. */
    BLOCKED(2, 0),
    /** The same for so many days: added. */
    BLOCKED_LONG(2, 3),
    /** The intern's own evaluation is overdue. */
    OWN_EVALUATION(1, 0),
    /** A mentor, or an organizer's ruling, asks for more time. */
    EXTENDS(2, 0),
    /** A mentor, or an organizer's ruling, is not sure or says stop. */
    TROUBLE(4, 0),
    /** A report waits for an answer longer than so many days: for each. */
    ANSWER(2, 3),
    /** Its answer is late for so many days: added. */
    ANSWER_LONG(2, 7),
    /** A mentors' evaluation is overdue. */
    EVALUATION(2, 0),
    /** The same for so many days: added. */
    EVALUATION_LONG(2, 7),
    /** Neither an answer nor an evaluation came from the mentors for so many days. */
    CONTACT(2, 21);

    private final int points;
    private final int days;

    Signal(int points, int days) {
        this.points = points;
        this.days = days;
    }

    /** What it weighs by default. */
    int points() {
        return points;
    }

    /** From how many days on, by default; 0 for at once. */
    int days() {
        return days;
    }
}
