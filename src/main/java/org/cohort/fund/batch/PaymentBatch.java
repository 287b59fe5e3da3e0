package org.cohort.fund.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** Payments of one fund, and so of one currency, that are released together. Its row is the lock of its lines. */
@Entity
@Table(name = "payment_batch")
public class PaymentBatch extends Stored {

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "number", updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BatchState state = BatchState.DRAFT;

    @Column(name = "collected_by", updatable = false)
    private Long collectedBy;

    @Column(name = "submitted_by")
    private Long submittedBy;

    @Column(name = "released_by")
    private Long releasedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "exported_at")
    private Instant exportedAt;

    /** For the persistence provider. */
    protected PaymentBatch() {
    }

    PaymentBatch(Long fundId, int number, Long by, Instant now) {
        this.fundId = fundId;
        this.number = number;
        this.collectedBy = by;
        this.createdAt = now;
    }

    /** Written by {@link BatchLifecycle} alone. */
    void move(BatchState to) {
        state = to;
    }

    void note(BatchAction done, Long by, Instant now) {
        switch (done) {
            case SUBMIT -> submittedBy = by;
            case RELEASE -> {
                releasedBy = by;
                releasedAt = now;
            }
            case EXPORT -> exportedAt = now;
            default -> {
                // Nothing more is kept of the others than the trail has.
            }
        }
    }

    public Long fundId() {
        return fundId;
    }

    /** From 1, in each fund. */
    public int number() {
        return number;
    }

    public BatchState state() {
        return state;
    }

    public Long collectedBy() {
        return collectedBy;
    }

    public Long submittedBy() {
        return submittedBy;
    }

    public Long releasedBy() {
        return releasedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }
}
