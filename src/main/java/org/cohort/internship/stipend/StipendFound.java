package org.cohort.internship.stipend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.cohort.kernel.money.Amount;
import org.cohort.program.RoundRef;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.Size;
import org.cohort.program.rules.StipendRule;

/**
 * A stipend found by a round's rules (rule M1).
 *
 * @param size its project's size where stipends are by size; null otherwise, and where none fits
 * @param base before it was adjusted to a country
 * @param note the graver of what is missing; null where nothing is
 */
public record StipendFound(Amount amount, Amount base, StipendRule.Kind kind, String size, StipendNote note) {

    /**
     * Finds it.
     *
     * @param weeklyHours of the project, or null
     * @param weeks       of the project, or null
     * @param country     of ISO 3166, where she lives; null when she did not say or it was removed
     * @param factors     by country
     */
    static StipendFound of(RoundRef round, Integer weeklyHours, Integer weeks, String country, Map<String, BigDecimal> factors) {
        Rules rules = round.rules();
        StipendRule rule = rules.stipend();
        Size size = rule.bySize() ? rules.sizeOf(weeklyHours, weeks) : null;
        Amount base = size == null ? round.stipend() : Amount.rounded(size.stipend(), round.stipend().currency(), RoundingMode.HALF_UP);
        BigDecimal factor = rule.byCountry() && country != null ? factors.get(country) : null;
        StipendNote note = rule.byCountry() && country == null ? StipendNote.NO_COUNTRY : rule.byCountry() && factor == null ? StipendNote.NO_FACTOR
                : rule.bySize() && size == null ? StipendNote.NO_SIZE : null;
        return new StipendFound(factor == null ? base : rule.adjusted(base, factor), base, rule.kind(), size == null ? null : size.name(), note);
    }
}
