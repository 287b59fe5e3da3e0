package org.cohort.travel.grant;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cohort.kernel.money.Amount;

/**
 * What a cost is and who pays for it (rule G1): what others and she herself pay and what the fund is asked for are always the whole,
 * no more and no less. Shares are in the fund's currency; the quote is in its own.
 */
@Embeddable
@Access(AccessType.FIELD)
public class CostPlan {

    @Column(name = "whole")
    private BigDecimal whole;

    @Column(name = "own_share")
    private BigDecimal own;

    @Column(name = "event_share")
    private BigDecimal event;

    @Column(name = "other_share")
    private BigDecimal other;

    @Column(name = "quoted")
    private BigDecimal quoted;

    @Column(name = "quoted_currency")
    private Currency quotedCurrency;

    @Column(name = "quoted_until")
    private LocalDate quotedUntil;

    @Transient
    private Currency currency;

    protected CostPlan() {
    }

    /**
     * @param own    her own share, or null for none
     * @param event  what the event's bursary pays, or null
     * @param other  what another fund or an employer pays, or null
     * @param quoted what the quote says, or null without one
     * @throws IllegalArgumentException when the shares are more than the whole: the same money would come twice
     */
    public CostPlan(Amount whole, Amount own, Amount event, Amount other, Amount quoted, LocalDate quotedUntil) {
        this.currency = whole.currency();
        this.whole = whole.value();
        this.own = value(own);
        this.event = value(event);
        this.other = value(other);
        this.quoted = value(quoted);
        this.quotedCurrency = quoted == null ? null : quoted.currency();
        this.quotedUntil = quotedUntil;
        if (asked().isNegative()) {
            throw new IllegalArgumentException("the shares are more than the whole");
        }
    }

    /** Of a cost the fund is asked for alone. */
    public static CostPlan of(Amount whole) {
        return new CostPlan(whole, null, null, null, null, null);
    }

    CostPlan in(Currency of) {
        currency = of;
        return whole == null ? null : this;
    }

    Currency currency() {
        return currency;
    }

    public Amount whole() {
        return Amount.of(whole, currency);
    }

    /** Nothing for none, as are the others. */
    public Amount own() {
        return amount(own);
    }

    public Amount event() {
        return amount(event);
    }

    public Amount other() {
        return amount(other);
    }

    /** What the fund is asked for: the rest. */
    public Amount asked() {
        return whole().minus(Amount.sum(currency, List.of(own(), event(), other())));
    }

    /** Null without a quote. */
    public Amount quoted() {
        return quoted == null ? null : Amount.of(quoted, quotedCurrency);
    }

    public LocalDate quotedUntil() {
        return quotedUntil;
    }

    /** Whether somebody else pays a part. */
    public boolean isShared() {
        return !whole().equals(asked());
    }

    private Amount amount(BigDecimal share) {
        return share == null ? Amount.zero(currency) : Amount.of(share, currency);
    }

    private static BigDecimal value(Amount amount) {
        return amount == null ? null : amount.value();
    }

    /** Who else pays, and the quote, such as {@code own USD 100.00, quoted EUR 80.00}; null for neither. For the audit trail. */
    String besides() {
        String words = (own().isPositive() ? ", own " + own() : "") + (event().isPositive() ? ", event " + event() : "")
                + (other().isPositive() ? ", others " + other() : "") + (quoted == null ? "" : ", quoted " + quoted())
                + (quotedUntil == null ? "" : ", good to " + quotedUntil);
        return words.isEmpty() ? null : words.substring(2);
    }
}
