package org.cohort.fund.period;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** A year, or another span, that a sponsor's money is for. The fund's row is its lock, too. */
@Entity
@Table(name = "fund_period")
public class FundPeriod extends Stored {

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FundPeriodState state = FundPeriodState.OPEN;

    /** The ledger's last entry before it; 0 for a fund's first. */
    @Column(name = "after_entry_id", updatable = false)
    private long afterEntryId;

    @Column(name = "begun_by", updatable = false)
    private Long begunBy;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "to_fund_id")
    private Long toFundId;

    @Embedded
    private Amount amount;

    @Column(name = "reason")
    private String reason;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "closed_by")
    private Long closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "warned_at")
    private Instant warnedAt;

    /** For the persistence provider. */
    protected FundPeriod() {
    }

    FundPeriod(Long fundId, int number, LocalDate startsOn, LocalDate endsOn, long afterEntryId, Long by, Instant now) {
        this.fundId = fundId;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.afterEntryId = afterEntryId;
        this.begunBy = by;
        this.begunAt = now;
    }

    /** Written by {@link FundPeriodLifecycle} alone. */
    void move(FundPeriodState to) {
        state = to;
    }

    /** Other days: whoever was warned of the old end is warned of the new. */
    void days(LocalDate from, LocalDate until) {
        startsOn = from;
        endsOn = until;
        warnedAt = null;
    }

    /** @param unspent what leaves the fund @param to the fund it is carried over to, or null for back to the sponsor */
    void propose(Amount unspent, Long to, String why, Long by) {
        amount = unspent;
        toFundId = to;
        reason = why;
        proposedBy = by;
    }

    void close(Long by, Instant now) {
        closedBy = by;
        closedAt = now;
    }

    void warned(Instant now) {
        warnedAt = now;
    }

    /** As people call it, such as 2014 or 2014–2015. */
    String years() {
        return startsOn.getYear() == endsOn.getYear() ? String.valueOf(startsOn.getYear()) : startsOn.getYear() + "–" + endsOn.getYear();
    }

    Long fundId() {
        return fundId;
    }

    /** From 1, in each fund. */
    int number() {
        return number;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    FundPeriodState state() {
        return state;
    }

    /** Null before it was proposed, like what follows. */
    Amount amount() {
        return amount;
    }

    /** Null: back to the sponsor. */
    Long toFundId() {
        return toFundId;
    }

    String reason() {
        return reason;
    }

    Long proposedBy() {
        return proposedBy;
    }

    Long closedBy() {
        return closedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** When its treasurers were told that it ends with money promised; else null. */
    Instant warnedAt() {
        return warnedAt;
    }
}
