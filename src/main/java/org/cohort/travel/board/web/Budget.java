package org.cohort.travel.board.web;

import java.util.Currency;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/**
 * A budget as somebody typed it, into the field or the address.
 *
 * @param amount  null for all that is free: where nothing was typed, or what is no budget
 * @param shown   what the field keeps; null where nothing was typed
 * @param problem what is wrong with it; allowed where nothing is
 */
public record Budget(Amount amount, String shown, Verdict problem) {

    /** @param text null and blank for nothing */
    static Budget typed(String text, Currency currency) {
        if (text == null || text.isBlank()) {
            return new Budget(null, null, Verdict.allowed());
        }
        try {
            Amount amount = Amount.parse("budget", text, currency);
            return new Budget(amount, amount.value().toPlainString(), Verdict.allowed());
        } catch (Refused none) {
            return new Budget(null, text, none.verdict());
        }
    }
}
