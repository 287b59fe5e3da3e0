package org.cohort.internship;

/** No outcome is in force for a stage any more: a mentor's word was reopened, or a ruling unlocked that stood alone. Fired inside the transaction. */
public record OutcomeTakenBack(Long internshipId, Stage stage) {
}
