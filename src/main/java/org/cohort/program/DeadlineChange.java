package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;

/** Deadlines of a round that are moved together: planned first, then confirmed by who planned it, perhaps undone. */
@Entity
@Table(name = "deadline_change")
public class DeadlineChange extends Stored {

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Column(name = "round_version", updatable = false)
    private int roundVersion;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "told")
    private int told;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected DeadlineChange() {
    }

    DeadlineChange(Round round, Long madeBy, Instant now) {
        this.roundId = round.id();
        this.roundVersion = round.version();
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    void confirmed(Instant now, int people) {
        confirmedAt = now;
        told = people;
    }

    void undone(Instant now, Long by) {
        undoneAt = now;
        undoneBy = by;
    }

    /** When it can be undone, as far as time goes. */
    Window undoing() {
        return confirmedAt == null ? Window.never() : Window.between(confirmedAt, Deadline.at(confirmedAt.plus(DeadlineService.UNDO_WITHIN)));
    }

    public Long roundId() {
        return roundId;
    }

    /** The version of the round it was planned for: it is not carried out on another. */
    public int roundVersion() {
        return roundVersion;
    }

    public Long madeBy() {
        return madeBy;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** How many people were told when it was confirmed. */
    public int told() {
        return told;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
