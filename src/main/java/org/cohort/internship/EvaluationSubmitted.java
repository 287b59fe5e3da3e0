package org.cohort.internship;

/**
 * An outcome is in force for a stage of an internship: fired inside the transaction, when a mentor submitted it, an organizer
 * ruled, or her ruling was unlocked and the mentor's counts again. While a ruling is locked no mentor's outcome is told.
 *
 * @param outcome never null
 * @param weeks   how many more are wanted; null unless the outcome is to extend
 * @param ruled   whether an organizer rules so
 */
public record EvaluationSubmitted(Long internshipId, Stage stage, EvaluationOutcome outcome, Integer weeks, boolean ruled) {

    /** As a mentor said it. */
    public EvaluationSubmitted(Long internshipId, Stage stage, EvaluationOutcome outcome, Integer weeks) {
        this(internshipId, stage, outcome, weeks, false);
    }
}
