package org.cohort.fund.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;

/** What is sent of a payment in its payee's currency, and by which rate: said once, when the payment is released, and never asked again (rule G9). */
@Embeddable
public class Exchanged {

    @Column(name = "payout_currency")
    private Currency currency;

    @Column(name = "sent_value")
    private BigDecimal value;

    @Column(name = "rate")
    private BigDecimal rate;

    @Column(name = "rate_on")
    private LocalDate on;

    @Column(name = "rate_source")
    private String source;

    /** For the persistence provider. */
    protected Exchanged() {
    }

    Exchanged(Amount amount, ExchangeRate by) {
        Amount sent = by.of(amount);
        currency = sent.currency();
        value = sent.value();
        rate = by.rate();
        on = by.on();
        source = by.source();
    }

    boolean isThere() {
        return currency != null;
    }

    /** What the payee gets, in her currency. */
    public Amount sent() {
        return Amount.of(value, currency);
    }

    /** How much of her currency one unit of the fund's is. */
    public BigDecimal rate() {
        return rate.stripTrailingZeros();
    }

    /** The rate as it is written: without an exponent. */
    public String rateText() {
        return rate().toPlainString();
    }

    /** All of it in a line: what is sent, at which rate, published by whom and when. */
    public Phrase words() {
        return Phrase.of("batch.line.exchanged", sent(), rateText(), source, on);
    }

    /** The day of its publication. */
    public LocalDate on() {
        return on;
    }

    /** Who published it. */
    public String source() {
        return source;
    }
}
