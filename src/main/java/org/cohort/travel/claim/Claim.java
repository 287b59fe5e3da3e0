package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.cohort.kernel.persistence.Stored;

/** What a person spent on a trip and wants back: one for each grant. The sums stand on the grant's cost lines. */
@Entity
@Table(name = "claim")
public class Claim extends Stored {

    private static final int LONGEST_REASON = 500;

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ClaimState state = ClaimState.DRAFT;

    @Column(name = "authorized_by")
    private Long authorizedBy;

    @Column(name = "payout_currency")
    private Currency payoutCurrency;

    @Column(name = "failed_by")
    private Long failedBy;

    @Column(name = "failed_why")
    private String failedWhy;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "paid_by")
    private Long paidBy;

    @Column(name = "payment_reference")
    private String paymentReference;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "answer_until")
    private Instant answerUntil;

    protected Claim() {
    }

    Claim(Long grantId, Long accountId, Instant now) {
        this.grantId = grantId;
        this.accountId = accountId;
        this.createdAt = now;
    }

    /** Written by {@link ClaimLifecycle} alone. */
    void move(ClaimState to) {
        state = to;
    }

    /** Handed in, and with it declared that nobody else pays what is claimed. */
    void submitted(Instant now) {
        submittedAt = now;
        declaredAt = now;
    }

    void sentBack(Instant until) {
        answerUntil = until;
    }

    void authorized(Long by) {
        authorizedBy = by;
    }

    void takenBack() {
        authorizedBy = null;
    }

    void paid(Long by, String reference) {
        paidBy = by;
        paymentReference = reference;
    }

    /** The bank refused it, or it came back: its next try has another reference. */
    void failed(Long by, String why) {
        failedBy = by;
        failedWhy = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
        paymentReference = null;
    }

    /** She was asked whether it has arrived. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    /** @param currency null for the fund's */
    void payoutIn(Currency currency) {
        payoutCurrency = currency;
    }

    /** In which currency she gets it; null for the fund's. */
    public Currency payoutCurrency() {
        return payoutCurrency;
    }

    /** Who said last that the money did not arrive; null when nobody did. */
    public Long failedBy() {
        return failedBy;
    }

    /** Why it failed; null in every other state. */
    public String failedWhy() {
        return state == ClaimState.FAILED ? failedWhy : null;
    }

    public Long grantId() {
        return grantId;
    }

    public Long accountId() {
        return accountId;
    }

    public ClaimState state() {
        return state;
    }

    /** Who authorized it; null before. She does not pay it (rule G11). */
    public Long authorizedBy() {
        return authorizedBy;
    }

    /** What stands on the bank statement; null before it is paid. */
    public String paymentReference() {
        return paymentReference;
    }

    /** By when she answers what was asked when it was sent back; null when it was not. */
    public Instant answerUntil() {
        return answerUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When she declared that nobody else pays or paid what she claims; null before, and for claims that were handed in before this was asked. */
    public Instant declaredAt() {
        return declaredAt;
    }
}
