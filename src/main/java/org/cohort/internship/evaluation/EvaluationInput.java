package org.cohort.internship.evaluation;

import java.util.Map;
import org.cohort.internship.EvaluationOutcome;

/**
 * What was filled in.
 *
 * @param version the version of the sheet the person saw
 * @param answers by the questions' codes
 * @param outcome a mentor's outcome; null where none was chosen, and for an intern
 */
public record EvaluationInput(int version, Map<String, String> answers, EvaluationOutcome outcome) {
}
