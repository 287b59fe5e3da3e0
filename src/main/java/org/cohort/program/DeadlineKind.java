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
    FINAL_EVALUATION
}
