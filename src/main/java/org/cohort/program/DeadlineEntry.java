package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;
import org.cohort.kernel.time.Deadline;

/** A deadline of a round as it is stored (rule T1). What it means for a person is said by {@link Windows} alone. */
@Entity
@Table(name = "deadline")
public class DeadlineEntry extends Stored {

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private DeadlineKind kind;

    @Column(name = "at")
    private Instant at;

    @Column(name = "soft_at")
    private Instant softAt;

    @Column(name = "grace_minutes")
    private int graceMinutes;

    protected DeadlineEntry() {
    }

    DeadlineEntry(Long roundId, DeadlineKind kind, Instant at) {
        this.roundId = roundId;
        this.kind = kind;
        this.at = at;
    }

    /** @param setting with an instant */
    void set(DeadlineSetting setting) {
        at = setting.at();
        softAt = setting.soft();
        graceMinutes = setting.graceMinutes();
    }

    DeadlineSetting setting() {
        return new DeadlineSetting(at, softAt, graceMinutes);
    }

    public Long roundId() {
        return roundId;
    }

    public DeadlineKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    /** A date before it that people are asked to keep, or null. */
    public Instant softAt() {
        return softAt;
    }

    Deadline deadline() {
        return setting().deadline();
    }
}
