package org.cohort.travel.advance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** Part of what was approved for a trip that is paid before it. All its amounts are in the grant's currency. */
@Entity
@Table(name = "advance")
public class Advance extends Stored {

    private static final int LONGEST_REASON = 500;

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AdvanceState state = AdvanceState.ASKED;

    @Column(name = "currency", updatable = false)
    private Currency currency;

    @Column(name = "asked", updatable = false)
    private BigDecimal asked;

    @Column(name = "granted")
    private BigDecimal granted;

    @Column(name = "returned")
    private BigDecimal returned = BigDecimal.ZERO;

    @Column(name = "why")
    private String why;

    @Column(name = "reason")
    private String reason;

    @Column(name = "payout_currency", updatable = false)
    private Currency payoutCurrency;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "failed_by")
    private Long failedBy;

    @Column(name = "failed_why")
    private String failedWhy;

    @Column(name = "payment_reference")
    private String paymentReference;

    @Column(name = "moved_late")
    private boolean movedLate;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    /** For the persistence provider. */
    protected Advance() {
    }

    /** @param payout null for the grant's currency */
    Advance(Long grantId, Long accountId, Amount asked, String why, Currency payout, Instant now) {
        this.grantId = grantId;
        this.accountId = accountId;
        this.currency = asked.currency();
        this.asked = asked.value();
        this.why = why;
        this.payoutCurrency = payout;
        this.askedAt = now;
    }

    /** Written by {@link AdvanceLifecycle} alone. */
    void move(AdvanceState to) {
        state = to;
    }

    /** @param words why it is less than was asked for; null where it is not */
    void grant(Amount amount, Long by, String words) {
        granted = amount.value();
        grantedBy = by;
        reason = words;
    }

    void refused(String words) {
        reason = cut(words);
    }

    void paid(String reference) {
        paymentReference = reference;
    }

    /** The bank refused it, or it came back: its next try has another reference. */
    void failed(Long by, String words) {
        failedBy = by;
        failedWhy = cut(words);
        paymentReference = null;
    }

    /** She gave some of it back; with a minus, she did not, though it was noted. */
    void cameBack(Amount amount) {
        returned = returned.add(amount.value());
    }

    /** Its money moved although its trip was closed: what the trip cost may have been told before. */
    void movedLate() {
        movedLate = true;
    }

    /** She was asked whether it has arrived. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    private static String cut(String words) {
        return words == null || words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON - 1) + "…";
    }

    public Long grantId() {
        return grantId;
    }

    public Long accountId() {
        return accountId;
    }

    public AdvanceState state() {
        return state;
    }

    public Amount asked() {
        return Amount.of(asked, currency);
    }

    /** Null before it is granted. */
    public Amount granted() {
        return granted == null ? null : Amount.of(granted, currency);
    }

    /** What she gave back of what was sent. */
    public Amount returned() {
        return Amount.of(returned, currency);
    }

    /** What was granted and not given back; zero where nothing was granted. */
    public Amount kept() {
        return granted == null ? Amount.zero(currency) : granted().minus(returned());
    }

    /** Why she asks, in her words; empty once its time is over (rule H9). */
    public String why() {
        return why;
    }

    /** Why less was granted than asked for, or nothing; null where nothing was said. */
    public String reason() {
        return reason;
    }

    /** In which currency she gets it; null for the fund's. */
    public Currency payoutCurrency() {
        return payoutCurrency;
    }

    /** Who granted it; null before. She does not release it (rule G11). */
    public Long grantedBy() {
        return grantedBy;
    }

    /** Who said last that it did not arrive; null when nobody did. */
    public Long failedBy() {
        return failedBy;
    }

    /** Why it failed; null in every other state. */
    public String failedWhy() {
        return state == AdvanceState.FAILED ? failedWhy : null;
    }

    /** What stands on the bank statement; null before it is paid. */
    public String paymentReference() {
        return paymentReference;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
