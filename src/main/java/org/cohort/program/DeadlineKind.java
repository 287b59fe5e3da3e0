package org.cohort.program;

import org.cohort.program.rules.PayMoment;

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
    INITIAL_EVALUATION,
    MIDPOINT_EVALUATION,
    THIRD_EVALUATION,
    /** The end of the last day of the internships; follows the round's dates. */
    INTERNSHIP_END,
    FINAL_EVALUATION;

    /** What is evaluated and may be paid then; null for what is no evaluation's date. */
    public PayMoment moment() {
        return switch (this) {
            case INITIAL_EVALUATION -> PayMoment.INITIAL;
            case MIDPOINT_EVALUATION -> PayMoment.MIDPOINT;
            case THIRD_EVALUATION -> PayMoment.THIRD;
            case FINAL_EVALUATION -> PayMoment.FINAL;
            default -> null;
        };
    }

    /** The key of what somebody gets more time for where it is given for this (rule T3): until the announcement communities choose. */
    public String lengthens() {
        return this == ANNOUNCEMENT ? "program.extensions.choosing" : "enum.DeadlineKind." + name();
    }
}
