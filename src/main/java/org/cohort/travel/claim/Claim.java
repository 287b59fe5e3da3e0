package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What a person spent on a trip and wants back: one for each grant. The sums stand on the grant's cost lines. */
@Entity
@Table(name = "claim")
public class Claim extends Stored {

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ClaimState state = ClaimState.DRAFT;

    @Column(name = "authorized_by")
    private Long authorizedBy;

    @Column(name = "paid_by")
    private Long paidBy;

    @Column(name = "payment_reference")
    private String paymentReference;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

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

    void submitted(Instant now) {
        submittedAt = now;
    }

    void sentBack(Instant until) {
        answerUntil = until;
    }

    void authorized(Long by) {
        authorizedBy = by;
    }

    void paid(Long by, String reference) {
        paidBy = by;
        paymentReference = reference;
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

    public Instant submittedAt() {
        return submittedAt;
    }
}
