package org.cohort.internship;

/** What a mentor's evaluation says about going on: the fund pays by it, the end of the internship is decided by it. */
public enum EvaluationOutcome {
    CONTINUE,
    EXTEND,
    NOT_SURE,
    STOP;

    /** The most weeks that can be asked for in an evaluation; what a program grants is its own rule. */
    public static final int MOST_WEEKS = 26;

    /** Whether it needs nobody else's word: what is due may be paid, and at the final stage the internship completed. */
    public boolean isClear() {
        return this == CONTINUE;
    }

    /** Whether the coordinator should look before anything else happens. */
    public boolean isTrouble() {
        return this == NOT_SURE || this == STOP;
    }
}
