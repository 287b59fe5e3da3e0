package org.cohort.fund.pain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.cohort.kernel.persistence.Stored;

/** A file for the bank that was made: which payments, when, and how they are sent. Its content is written anew each time, the same each time. */
@Entity
@Table(name = "transfer_file")
public class TransferFile extends Stored {

    @Column(name = "batch_id", updatable = false)
    private Long batchId;

    @Enumerated(EnumType.STRING)
    @Column(name = "method", updatable = false)
    private TransferMethod method;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    /** For the persistence provider. */
    protected TransferFile() {
    }

    TransferFile(Long batchId, TransferMethod method, Long by, Instant now) {
        this.batchId = batchId;
        this.method = method;
        this.madeBy = by;
        this.madeAt = now;
    }

    /** What the bank knows it by: unique, and the same in every copy, so that a bank refuses a second one. */
    String messageId() {
        return "COHORT-" + publicId().toUpperCase(Locale.ROOT);
    }

    Long batchId() {
        return batchId;
    }

    TransferMethod method() {
        return method;
    }

    Instant madeAt() {
        return madeAt;
    }

    Long madeBy() {
        return madeBy;
    }
}
