package org.cohort.program.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.DeadlineKind;

/** What somebody changed of a round's checklist: an item that every round has, or one of the organizers' own. */
@Entity
@Table(name = "checklist_item")
public class ChecklistEntry extends Stored {

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "item", updatable = false)
    private ChecklistItem item;

    @Column(name = "words")
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor")
    private DeadlineKind anchor;

    @Column(name = "days")
    private Integer days;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "done_by")
    private Long doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "note")
    private String note;

    protected ChecklistEntry() {
    }

    /** @param item null for one of the organizers' own */
    ChecklistEntry(Long roundId, ChecklistItem item) {
        this.roundId = roundId;
        this.item = item;
    }

    void describe(ChecklistInput input) {
        words = input.words();
        anchor = input.anchor();
        days = input.days();
        dueAt = input.dueAt();
        assigneeId = input.assigneeId();
    }

    void tick(Long by, Instant now, String why) {
        doneBy = by;
        doneAt = now;
        note = why;
    }

    void untick() {
        doneBy = null;
        doneAt = null;
        note = null;
    }

    /** The same in another round, not ticked. @param shift of dates that hang on no deadline */
    ChecklistEntry copy(Long otherRound, UnaryOperator<Instant> shift) {
        ChecklistEntry copy = new ChecklistEntry(otherRound, item);
        copy.describe(new ChecklistInput(words, anchor, days, dueAt == null ? null : shift.apply(dueAt), assigneeId));
        return copy;
    }

    /** Null for one of the organizers' own. */
    ChecklistItem item() {
        return item;
    }

    String words() {
        return words;
    }

    /** The deadline its date hangs on; null for the item's own one, for a fixed date, and for none. */
    DeadlineKind anchor() {
        return anchor;
    }

    Integer days() {
        return days;
    }

    Instant dueAt() {
        return dueAt;
    }

    Long assigneeId() {
        return assigneeId;
    }

    Instant doneAt() {
        return doneAt;
    }

    String note() {
        return note;
    }
}
