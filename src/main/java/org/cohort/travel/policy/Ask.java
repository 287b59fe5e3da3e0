package org.cohort.travel.policy;

import java.time.LocalDate;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/**
 * One cost as the rules look at it.
 *
 * @param whole       what it costs, in the fund's currency
 * @param asked       what of it the fund is asked for, in the same
 * @param quoted      what the quote says, in any currency; null without one
 * @param quotedUntil the last day it is good for; null where it says nothing
 * @param evidence    whether the quote is attached
 */
public record Ask(CostCategory category, Amount whole, Amount asked, Amount quoted, LocalDate quotedUntil, boolean evidence) {

    /** Of a cost that nobody else pays a part of. */
    public static Ask of(CostCategory category, Amount asked) {
        return new Ask(category, asked, asked, null, null, false);
    }
}
