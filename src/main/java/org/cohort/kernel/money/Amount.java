package org.cohort.kernel.money;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount of money (rule M1): a decimal with as many digits after the point as its currency has, and the currency.
 * Immutable. Nothing rounds unless asked to, and amounts of different currencies are never added, subtracted or
 * compared: that throws {@link IllegalArgumentException}, because it is a mistake of the program, not of a person.
 *
 * <p>Stored as {@code amount_value decimal(19,4)} and {@code amount_currency char(3)}; an entity with several amounts
 * renames the columns with {@code @AttributeOverride}.
 */
@Embeddable
@Access(AccessType.FIELD)
public class Amount implements Comparable<Amount>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Column(name = "amount_value", precision = 19, scale = 4)
    private BigDecimal value;

    @Column(name = "amount_currency", length = 3)
    private Currency currency;

    /** For the persistence provider. */
    protected Amount() {
    }

    private Amount(BigDecimal value, Currency currency) {
        this.value = value;
        this.currency = currency;
    }

    /** @throws IllegalArgumentException when the value has more digits than the currency, or the currency has none of its own */
    public static Amount of(BigDecimal value, Currency currency) {
        int digits = digitsOf(currency);
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > digits) {
            throw new IllegalArgumentException(currency + " has " + digits + " digits after the point, not those of " + value.toPlainString());
        }
        return new Amount(plain.setScale(digits, RoundingMode.UNNECESSARY), currency);
    }

    /**
     * An amount as code and data files write it.
     *
     * @param currency an ISO 4217 code
     * @param value    such as {@code 500.00}
     * @throws IllegalArgumentException when either is malformed
     */
    public static Amount of(String currency, String value) {
        return of(new BigDecimal(value), Currency.getInstance(currency));
    }

    public static Amount zero(Currency currency) {
        return of(BigDecimal.ZERO, currency);
    }

    public static Amount zero(String currency) {
        return zero(Currency.getInstance(currency));
    }

    /** The nearest amount of the currency in the asked direction: the one way to make an amount of too many digits. */
    public static Amount rounded(BigDecimal value, Currency currency, RoundingMode rounding) {
        return new Amount(value.setScale(digitsOf(currency), rounding), currency);
    }

    /** @param currency what the sum is in even when there is nothing to add */
    public static Amount sum(Currency currency, Collection<Amount> amounts) {
        return amounts.stream().reduce(zero(currency), Amount::plus);
    }

    /**
     * What a person typed: see {@link AmountText} for what is understood.
     *
     * @throws org.cohort.kernel.access.Refused at the input {@code amount}, when it can't be read without guessing
     */
    public static Amount parse(String text, Currency currency) {
        return AmountText.parse("amount", text, currency);
    }

    /** @param field the id of the input, where a refusal is shown */
    public static Amount parse(String field, String text, Currency currency) {
        return AmountText.parse(field, text, currency);
    }

    /** With exactly the currency's digits. */
    public BigDecimal value() {
        // The database keeps four digits for every currency.
        return value.setScale(digitsOf(currency), RoundingMode.UNNECESSARY);
    }

    public Currency currency() {
        return currency;
    }

    public Amount plus(Amount other) {
        return new Amount(value().add(same(other)), currency);
    }

    public Amount minus(Amount other) {
        return new Amount(value().subtract(same(other)), currency);
    }

    public Amount negate() {
        return new Amount(value().negate(), currency);
    }

    /** The smaller of the two. */
    public Amount min(Amount other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Amount max(Amount other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Amount times(BigDecimal factor, RoundingMode rounding) {
        return rounded(value().multiply(factor), currency, rounding);
    }

    /** @param percent such as 12.5 for an eighth */
    public Amount percent(BigDecimal percent, RoundingMode rounding) {
        return rounded(value().multiply(percent).divide(HUNDRED), currency, rounding);
    }

    /**
     * This amount in another currency.
     *
     * @param rate how much of the other currency one unit of this one is worth
     */
    public Amount exchanged(BigDecimal rate, Currency into, RoundingMode rounding) {
        return rounded(value().multiply(rate), into, rounding);
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isMoreThan(Amount other) {
        return compareTo(other) > 0;
    }

    /** @throws IllegalArgumentException when the other is in another currency: there is no order between currencies */
    @Override
    public int compareTo(Amount other) {
        return value().compareTo(same(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amount amount && currency.equals(amount.currency) && value.compareTo(amount.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, value());
    }

    /** Such as {@code USD 1240.50}: for logs, exports and tests. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + value().toPlainString();
    }

    /** Such as {@code USD 1,240.50}: for people. The code and the number are held together by a no-break space. */
    public String words(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digitsOf(currency));
        format.setMaximumFractionDigits(digitsOf(currency));
        return currency.getCurrencyCode() + "\u00a0" + format.format(value());
    }

    static int digitsOf(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " is not money");
        }
        return digits;
    }

    private BigDecimal same(Amount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("M1: " + this + " and " + other + " are different currencies");
        }
        return other.value();
    }
}
