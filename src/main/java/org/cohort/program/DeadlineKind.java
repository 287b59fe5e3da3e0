package org.cohort.program;

/** What happens at a moment of a round, in the order of a usual round. */
public enum DeadlineKind {
    COMMUNITIES_OPEN,
    COMMUNITIES_CLOSE,
    PROJECTS_CLOSE,
    APPLICATIONS_OPEN,
    APPLICATIONS_CLOSE,
    PROPOSALS_CLOSE,
    REVIEWS_CLOSE,
    ANNOUNCEMENT,
    /** The beginning of the first day of the internships; follows the round's dates. */
    INTERNSHIP_START,
    MIDPOINT_EVALUATION,
    /** The end of the last day of the internships; follows the round's dates. */
    INTERNSHIP_END,
    FINAL_EVALUATION;

    /** The key of what somebody gets more time for where it is given for this (rule T3): until the announcement communities choose. */
    public String lengthens() {
        return this == ANNOUNCEMENT ? "program.extensions.choosing" : "enum.DeadlineKind." + name();
    }
}
