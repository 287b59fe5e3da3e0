package org.cohort.travel.policy;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/**
 * What a fund pays of one kind of cost.
 *
 * @param paid     whether it is paid at all
 * @param caps     the most for all costs of this kind on one trip, one for each currency at most; none: no cap. That in the fund's currency
 *                 is held against what is asked for, one in another currency against what is quoted in it: currencies are never converted here
 * @param evidence whether a quote must be there
 */
public record CategoryRule(CostCategory category, boolean paid, List<Amount> caps, boolean evidence) {

    /** @throws IllegalArgumentException for two caps in one currency, or one that is nothing */
    public CategoryRule {
        caps = caps.stream().sorted(Comparator.comparing(cap -> cap.currency().getCurrencyCode())).toList();
        if (caps.stream().map(Amount::currency).distinct().count() < caps.size() || caps.stream().anyMatch(cap -> !cap.isPositive())) {
            throw new IllegalArgumentException("one cap above zero for each currency");
        }
    }

    /** Paid, whatever it costs. */
    public static CategoryRule free(CostCategory category) {
        return new CategoryRule(category, true, List.of(), false);
    }

    /** The cap in this currency, or null. */
    public Amount cap(Currency currency) {
        return caps.stream().filter(cap -> cap.currency().equals(currency)).findFirst().orElse(null);
    }
}
