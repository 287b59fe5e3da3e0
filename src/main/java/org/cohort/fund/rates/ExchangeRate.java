package org.cohort.fund.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.cohort.kernel.money.Amount;

/**
 * What one currency was worth in another. Whoever pays by it stores all of it beside the amount: it is not asked again.
 *
 * @param rate   how much of {@code to} one unit of {@code from} is worth: exact when one of them is the euro and the publication says it so,
 *               else twelve significant digits, half even
 * @param on     the day of the publication, which may be before the day asked about
 * @param source who published it, such as {@code ECB}; empty from a currency to itself
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate on, String source) {

    static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Of a currency to itself. */
    static ExchangeRate same(Currency currency, LocalDate on) {
        return new ExchangeRate(currency, currency, BigDecimal.ONE, on, "");
    }

    /**
     * Across the currency that both were published in.
     *
     * @param perFrom how much of {@code from} one euro is worth
     * @param perTo   how much of {@code to}
     */
    static ExchangeRate cross(Currency from, BigDecimal perFrom, Currency to, BigDecimal perTo, LocalDate on, String source) {
        boolean exact = perFrom.compareTo(BigDecimal.ONE) == 0;
        return new ExchangeRate(from, to, (exact ? perTo : perTo.divide(perFrom, PRECISION)).stripTrailingZeros(), on, source);
    }

    /**
     * The amount in the other currency, rounded half up to that currency's digits.
     *
     * @throws IllegalArgumentException when the amount is in another currency than this is a rate of
     */
    public Amount of(Amount amount) {
        if (!amount.currency().equals(from)) {
            throw new IllegalArgumentException("M1: " + amount + " is not in " + from);
        }
        return amount.exchanged(rate, to, RoundingMode.HALF_UP);
    }
}
