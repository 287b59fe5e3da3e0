package org.cohort.internship;

/** An internship was created from an accepted proposal, with its dates: fired inside the transaction. */
public record InternshipOffered(Long internshipId) {
}
