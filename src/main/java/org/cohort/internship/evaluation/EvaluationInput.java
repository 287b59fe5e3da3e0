package org.cohort.internship.evaluation;

import java.util.Map;
import org.cohort.internship.EvaluationOutcome;

/**
 * What was filled in.
 *
 * @param version the version of the sheet the person saw
 * @param answers by the questions' codes
 * @param word    a mentor's outcome as it was typed; {@link Word#NONE} for an intern
 */
public record EvaluationInput(int version, Map<String, String> answers, Word word) {

    /**
     * An outcome as it is typed.
     *
     * @param outcome null where none was chosen
     * @param weeks   how many more, read with {@link EvaluationOutcome#EXTEND} alone
     * @param reason  why; must be there for every outcome but to continue
     */
    public record Word(EvaluationOutcome outcome, String weeks, String reason) {

        public static final Word NONE = new Word(null, null, null);
    }

    /** With an outcome that needs neither weeks nor reasons, or none. */
    public EvaluationInput(int version, Map<String, String> answers, EvaluationOutcome outcome) {
        this(version, answers, new Word(outcome, null, null));
    }
}
