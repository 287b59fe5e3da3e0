package org.cohort.fund.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A share of what a fund received from which on its treasurers are told. */
@Entity
@Table(name = "fund_alert")
public class FundAlert extends Stored {

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "percent", updatable = false)
    private int percent;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected FundAlert() {
    }

    FundAlert(Long fundId, int percent, Long by, Instant now) {
        this.fundId = fundId;
        this.percent = percent;
        this.createdBy = by;
        this.createdAt = now;
    }

    /** @param at when its treasurers were told that it is reached; null once the fund fell below it */
    void told(Instant at) {
        toldAt = at;
    }

    Long fundId() {
        return fundId;
    }

    int percent() {
        return percent;
    }

    /** Null while the fund is below it, or before the next look. */
    Instant toldAt() {
        return toldAt;
    }
}
