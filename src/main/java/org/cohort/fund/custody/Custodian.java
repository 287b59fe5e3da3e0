package org.cohort.fund.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** That somebody said who pays an intern; written once. */
@Entity
@Table(name = "custodian")
public class Custodian extends Stored {

    @Column(name = "internship_id", updatable = false)
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private CustodianKind kind;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "said_by", updatable = false)
    private Long saidBy;

    @Column(name = "said_at", updatable = false)
    private Instant saidAt;

    /** For the persistence provider. */
    protected Custodian() {
    }

    /** @param name of the community or foundation; null for the program */
    Custodian(Long internshipId, CustodianKind kind, String name, String reason, Long by, Instant now) {
        this.internshipId = internshipId;
        this.kind = kind;
        this.name = name;
        this.reason = reason;
        this.saidBy = by;
        this.saidAt = now;
    }
}
