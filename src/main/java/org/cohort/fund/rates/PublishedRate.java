package org.cohort.fund.rates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cohort.kernel.persistence.Stored;

/** How much of a currency one euro was worth by one publication. Never changed. */
@Entity
@Table(name = "exchange_rate")
public class PublishedRate extends Stored {

    @Column(name = "currency", updatable = false)
    private Currency currency;

    @Column(name = "published_on", updatable = false)
    private LocalDate publishedOn;

    @Column(name = "rate", updatable = false)
    private BigDecimal rate;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "import_id", updatable = false)
    private Long importId;

    /** For the persistence provider. */
    protected PublishedRate() {
    }

    PublishedRate(Currency currency, LocalDate publishedOn, BigDecimal rate, String source, Long importId) {
        this.currency = currency;
        this.publishedOn = publishedOn;
        this.rate = rate;
        this.source = source;
        this.importId = importId;
    }
}
