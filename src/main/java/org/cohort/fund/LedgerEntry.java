package org.cohort.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** One line of a fund's ledger: written once, never changed (rule M2). */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry extends Stored {

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private EntryKind kind;

    @Embedded
    private Amount amount;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_public_id", updatable = false)
    private String subjectPublicId;

    @Column(name = "memo", updatable = false)
    private String memo;

    @Column(name = "actor_id", updatable = false)
    private Long actorId;

    @Column(name = "at", updatable = false)
    private Instant at;

    protected LedgerEntry() {
    }

    LedgerEntry(Long fundId, EntryKind kind, Amount amount, String subjectType, String subjectPublicId, String memo, Long actorId, Instant at) {
        this.fundId = fundId;
        this.kind = kind;
        this.amount = amount;
        this.subjectType = subjectType;
        this.subjectPublicId = subjectPublicId;
        this.memo = memo.length() <= 300 ? memo : memo.substring(0, 299) + "…";
        this.actorId = actorId;
        this.at = at;
    }
}
