package org.cohort.internship.evaluation;

import org.cohort.internship.EvaluationOutcome;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/**
 * An outcome with what belongs to it.
 *
 * @param weeks  how many more; null unless the outcome is to extend
 * @param reason null where none was given
 */
public record Said(EvaluationOutcome outcome, Integer weeks, String reason) {

    static final int LONGEST_REASON = 4000;
    static final Said NOTHING = new Said(null, null, null);

    /**
     * As it was typed.
     *
     * @param prefix   of the fields' ids, which are {@code outcome}, {@code weeks} and {@code reason} behind it
     * @param complete whether everything must be there that the outcome needs
     * @param most     how many weeks the program's rules still allow, asked of what is complete alone
     * @throws Refused at every field that can't be right
     */
    static Said read(String prefix, EvaluationInput.Word word, boolean complete, int most) {
        Findings findings = new Findings();
        EvaluationOutcome outcome = word.outcome();
        boolean longer = outcome == EvaluationOutcome.EXTEND;
        boolean wanted = complete && outcome != null && !outcome.isClear();
        if (complete && outcome == null) {
            findings.add(Refused.input(prefix + "outcome", "choice"));
        }
        boolean counted = longer && (complete || word.weeks() != null && !word.weeks().isBlank());
        Integer weeks = counted ? findings.read(() -> Typed.number(prefix + "weeks", word.weeks(), 1, EvaluationOutcome.MOST_WEEKS)) : null;
        if (complete && weeks != null && weeks > most) {
            findings.add(Refused.input(prefix + "weeks", "evaluation.weeks", most));
        }
        String reason = findings.read(() -> wanted ? Typed.required(prefix + "reason", word.reason(), LONGEST_REASON)
                : Typed.optional(prefix + "reason", word.reason(), LONGEST_REASON));
        findings.enforce();
        return new Said(outcome, weeks, reason);
    }
}
