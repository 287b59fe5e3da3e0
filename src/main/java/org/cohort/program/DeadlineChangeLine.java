package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One deadline of a {@link DeadlineChange}, before and after. It is never changed. */
@Entity
@Table(name = "deadline_change_line")
public class DeadlineChangeLine extends Stored {

    @Column(name = "change_id", updatable = false)
    private Long changeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private DeadlineKind kind;

    @Column(name = "from_at", updatable = false)
    private Instant fromAt;

    @Column(name = "to_at", updatable = false)
    private Instant toAt;

    @Column(name = "from_soft_at", updatable = false)
    private Instant fromSoftAt;

    @Column(name = "to_soft_at", updatable = false)
    private Instant toSoftAt;

    @Column(name = "from_grace_minutes", updatable = false)
    private int fromGraceMinutes;

    @Column(name = "to_grace_minutes", updatable = false)
    private int toGraceMinutes;

    protected DeadlineChangeLine() {
    }

    DeadlineChangeLine(Long changeId, DeadlineMove move) {
        this.changeId = changeId;
        this.kind = move.kind();
        this.fromAt = move.from().at();
        this.toAt = move.to().at();
        this.fromSoftAt = move.from().soft();
        this.toSoftAt = move.to().soft();
        this.fromGraceMinutes = move.from().graceMinutes();
        this.toGraceMinutes = move.to().graceMinutes();
    }

    public Long changeId() {
        return changeId;
    }

    public DeadlineMove move() {
        return new DeadlineMove(kind, new DeadlineSetting(fromAt, fromSoftAt, fromGraceMinutes), new DeadlineSetting(toAt, toSoftAt, toGraceMinutes));
    }
}
