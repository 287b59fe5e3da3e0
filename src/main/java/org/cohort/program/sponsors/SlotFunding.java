package org.cohort.program.sponsors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cohort.kernel.money.Amount;

/**
 * How the slots of a community in a round, or of several, are paid for.
 *
 * @param asked     how many interns it can mentor
 * @param allotted  how many the organizers give it; what it asked for until they say
 * @param sponsored how many of them sponsors promised to pay
 * @param general   how many the program's general fund pays
 * @param promised  what sponsors promised, one amount for each currency
 */
public record SlotFunding(int asked, int allotted, int sponsored, int general, List<Amount> promised) {

    public SlotFunding {
        promised = sums(promised);
    }

    /** Slots that are allotted and that nobody pays for; never negative: what is promised beyond does not fill another community's gap. */
    public int gap() {
        return Math.max(0, allotted - sponsored - general);
    }

    /** Of several communities: their gaps stay gaps. */
    public static Total total(Collection<SlotFunding> all) {
        List<Amount> promised = new ArrayList<>();
        all.forEach(one -> promised.addAll(one.promised()));
        return new Total(all.stream().mapToInt(SlotFunding::asked).sum(), all.stream().mapToInt(SlotFunding::allotted).sum(),
                all.stream().mapToInt(SlotFunding::sponsored).sum(), all.stream().mapToInt(SlotFunding::general).sum(),
                all.stream().mapToInt(SlotFunding::gap).sum(), sums(promised));
    }

    /** The last line of a table. */
    public record Total(int asked, int allotted, int sponsored, int general, int gap, List<Amount> promised) {
    }

    /** One sum for each currency, by its code (rule M1). */
    static List<Amount> sums(Collection<Amount> amounts) {
        Map<String, Amount> sums = new TreeMap<>();
        for (Amount amount : amounts) {
            Currency currency = amount.currency();
            sums.merge(currency.getCurrencyCode(), amount, Amount::plus);
        }
        return List.copyOf(sums.values());
    }
}
