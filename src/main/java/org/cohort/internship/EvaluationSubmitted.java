package org.cohort.internship;

/** A mentor's evaluation of the intern was submitted: fired inside the transaction. @param outcome never null */
public record EvaluationSubmitted(Long internshipId, Stage stage, EvaluationOutcome outcome) {
}
