package org.cohort.internship;

/** An internship was completed: fired inside the transaction. */
public record InternshipCompleted(Long internshipId) {
}
