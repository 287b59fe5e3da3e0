package org.cohort.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** Two people of whom one should not judge the other (rule R3). It holds both ways, for every round. */
@Entity
@Table(name = "conflict")
public class Conflict extends Stored {

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "other_account_id", updatable = false)
    private Long otherAccountId;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "declared_by", updatable = false)
    private Long declaredBy;

    @Column(name = "declared_at", updatable = false)
    private Instant declaredAt;

    /** For the persistence provider. */
    protected Conflict() {
    }

    /** Declared by the first of the two. */
    Conflict(Long accountId, Long otherAccountId, String reason, Instant now) {
        this.accountId = accountId;
        this.otherAccountId = otherAccountId;
        this.reason = reason;
        this.declaredBy = accountId;
        this.declaredAt = now;
    }

    public Long accountId() {
        return accountId;
    }

    public Long otherAccountId() {
        return otherAccountId;
    }

    public String reason() {
        return reason;
    }
}
