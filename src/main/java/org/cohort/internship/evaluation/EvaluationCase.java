package org.cohort.internship.evaluation;

import org.cohort.internship.InternshipRef;

/**
 * An evaluation with the internship it is about.
 *
 * @param intern the intern's name
 */
record EvaluationCase(Evaluation evaluation, InternshipRef internship, String intern) {
}
