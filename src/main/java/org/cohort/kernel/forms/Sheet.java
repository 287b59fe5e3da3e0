package org.cohort.kernel.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A sheet as somebody may read it: the person who fills it in sees all, others the questions they are readers of.
 *
 * @param version       carried by the page, so that two open tabs do not overwrite each other
 * @param accountId     who answers; null for a sheet that is the subject's own
 * @param savedAt       null when nothing was saved yet
 * @param submittedAt   null while it is a draft
 * @param removedAt     when the answers to its sensitive questions were removed (rule A5), or null
 * @param questionnaire the edition it was begun with
 * @param answers       by the questions' codes; nothing for what is not answered
 */
public record Sheet(String publicId, int version, Long accountId, Instant savedAt, Instant submittedAt, Instant removedAt,
                    QuestionnaireInfo questionnaire, Map<String, String> answers) {

    /** A new one, with nothing in it yet. @param accountId who is to answer; null for the subject's own */
    public static Sheet blank(Long accountId, QuestionnaireInfo questionnaire) {
        return new Sheet(null, 0, accountId, null, null, null, questionnaire, Map.of());
    }

    /** The same with other answers. */
    public Sheet with(Map<String, String> others) {
        return new Sheet(publicId, version, accountId, savedAt, submittedAt, removedAt, questionnaire, others);
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** The overall score of the scales in it; null when none is answered. */
    public BigDecimal score() {
        return questionnaire.score(answers);
    }
}
