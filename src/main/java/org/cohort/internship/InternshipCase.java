package org.cohort.internship;

import org.cohort.kernel.access.Verdict;

/**
 * An internship with what its lifecycle asks about.
 *
 * @param intern    the intern's name
 * @param signed    whether every party has signed the agreement
 * @param finalWord the outcome of the mentor's final evaluation; null before it is submitted
 * @param needs     whether everything else is there without which it is not completed, or what is missing
 */
record InternshipCase(Internship internship, InternshipRef ref, String intern, boolean signed, EvaluationOutcome finalWord, Verdict needs) {
}
