package org.cohort.internship;

/**
 * An internship with what its lifecycle asks about.
 *
 * @param intern    the intern's name
 * @param signed    whether both agreements are signed
 * @param finalWord the outcome of the mentor's final evaluation; null before it is submitted
 */
record InternshipCase(Internship internship, InternshipRef ref, String intern, boolean signed, EvaluationOutcome finalWord) {
}
