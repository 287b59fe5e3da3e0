package org.cohort.internship.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.kernel.persistence.Stored;

/** Something that is to be there by a day of the internship's zone. */
@Entity
@Table(name = "milestone")
public class Milestone extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "title")
    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "first_due_on")
    private LocalDate firstDueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MilestoneState state;

    @Column(name = "done_at")
    private Instant doneAt;

    /** For the persistence provider. */
    protected Milestone() {
    }

    Milestone(Long internshipId, String title, LocalDate dueOn) {
        this.internshipId = internshipId;
        this.state = MilestoneState.OPEN;
        write(title, dueOn);
    }

    public Long internshipId() {
        return internshipId;
    }

    public String title() {
        return title;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day that was planned before it slipped. */
    public LocalDate firstDueOn() {
        return firstDueOn;
    }

    public MilestoneState state() {
        return state;
    }

    /** Null while it is open. */
    public Instant doneAt() {
        return doneAt;
    }

    /** Planned anew: this is the day it is held against. */
    final void write(String what, LocalDate day) {
        title = what;
        dueOn = day;
        firstDueOn = day;
    }

    void slip(LocalDate to) {
        dueOn = to;
    }

    /** For {@link MilestoneLifecycle} alone. */
    void move(MilestoneState to) {
        state = to;
    }

    void noteDone(Instant now) {
        doneAt = now;
    }
}
