package org.cohort.internship.stipend;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.rules.StipendRule;

/** What an intern gets for her whole internship. */
@Entity
@Table(name = "stipend")
public class Stipend extends Stored {

    @Column(name = "internship_id", updatable = false)
    private Long internshipId;

    @Embedded
    private Amount amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private StipendRule.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "note")
    private StipendNote note;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Stipend() {
    }

    Stipend(Long internshipId, StipendFound found, Instant now) {
        this.internshipId = internshipId;
        this.amount = found.amount();
        this.kind = found.kind();
        this.note = found.note();
        this.createdAt = now;
    }

    public Long internshipId() {
        return internshipId;
    }

    public Amount amount() {
        return amount;
    }

    /** By what it was found. */
    public StipendRule.Kind kind() {
        return kind;
    }

    /** Somebody has looked: there is nothing to say any more. */
    void correct(Amount to) {
        amount = to;
        note = null;
    }

    /** Null where there is nothing to say. */
    public StipendNote note() {
        return note;
    }
}
