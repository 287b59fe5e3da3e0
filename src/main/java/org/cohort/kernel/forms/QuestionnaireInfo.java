package org.cohort.kernel.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;

/**
 * One edition of a questionnaire, as it is read.
 *
 * @param edition counts from 1
 */
public record QuestionnaireInfo(Long id, String publicId, String code, int edition, String title, List<QuestionInput> questions) {

    /** The same with only the questions whose answers these roles may read. */
    QuestionnaireInfo readBy(Collection<Role> roles) {
        return new QuestionnaireInfo(id, publicId, code, edition, title, questions.stream().filter(question -> question.isReadBy(roles)).toList());
    }

    /**
     * The overall score (rule R1): the mean of the answered scales by their weights, with two digits.
     *
     * @param answers by the questions' codes
     * @return null when no scale with a weight is answered
     */
    public BigDecimal score(Map<String, String> answers) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (QuestionInput question : questions) {
            String answer = answers.get(question.code());
            if (question.kind() == QuestionKind.SCALE && question.weight() != null && answer != null
                    && question.kind().problem(question, answer).isAllowed()) {
                sum = sum.add(question.weight().multiply(new BigDecimal(answer)));
                weights = weights.add(question.weight());
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, 2, RoundingMode.HALF_UP);
    }
}
