package org.cohort.internship.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.cohort.kernel.time.Window;

/**
 * One step of a ladder, as a row: when it is its turn, and what became of it.
 *
 * @param <W> why it was not sent
 */
@MappedSuperclass
public abstract class Rung<W> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReminderState state = ReminderState.WAITING;

    @Column(name = "settled_at")
    private Instant settledAt;

    /** For the persistence provider. */
    protected Rung() {
    }

    protected Rung(Instant dueAt) {
        this.dueAt = dueAt;
    }

    /** Which of its ladder: a later one has a greater number. */
    protected abstract int place();

    /** Null but for a suppressed one. */
    public abstract W why();

    /** Notes why it is not sent; null when it has its turn again. */
    protected abstract void because(W why, Instant now);

    public Instant dueAt() {
        return dueAt;
    }

    public ReminderState state() {
        return state;
    }

    /** When it is its turn or, once it is settled, when it was. */
    public Instant at() {
        return settledAt == null ? dueAt : settledAt;
    }

    /** Another date. A step that was settled for the old one has its turn again, where the new one is still ahead. */
    void redate(Instant to, Instant now) {
        dueAt = to;
        if (state != ReminderState.WAITING && !Window.from(to).isOpen(now)) {
            state = ReminderState.WAITING;
            settledAt = null;
            because(null, now);
        }
    }

    void sent(Instant now) {
        state = ReminderState.SENT;
        settledAt = now;
    }

    /** It is not sent, and never will be. */
    public void suppress(W why, Instant now) {
        state = ReminderState.SUPPRESSED;
        settledAt = now;
        because(why, now);
    }
}
