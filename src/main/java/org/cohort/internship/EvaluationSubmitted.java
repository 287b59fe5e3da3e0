package org.cohort.internship;

/**
 * An outcome is in force for a stage of an internship: fired inside the transaction, when a mentor submitted it, an organizer
 * ruled, or her ruling was unlocked and the mentor's counts again. While a ruling is locked no mentor's outcome is told.
 *
 * @param outcome never null
 * @param weeks   how many more are wanted; null unless the outcome is to extend
 */
public record EvaluationSubmitted(Long internshipId, Stage stage, EvaluationOutcome outcome, Integer weeks) {
}
