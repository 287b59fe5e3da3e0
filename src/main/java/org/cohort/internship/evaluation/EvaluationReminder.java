package org.cohort.internship.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.internship.report.reminder.ReminderState;

/** One step of an evaluation's reminders: when it is its turn, and what became of it (rule N3). */
@Entity
@Table(name = "evaluation_reminder")
public class EvaluationReminder {

    /** Why a step was not sent. */
    public enum Because {
        HANDED_IN,
        RULED,
        OVER,
        /** A later step was due at the same moment. */
        OVERTAKEN,
        /** There is nobody at this step besides who was told. */
        NOBODY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "evaluation_id")
    private Long evaluationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private EvaluationStep step;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReminderState state = ReminderState.WAITING;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private Because why;

    @Column(name = "settled_at")
    private Instant settledAt;

    /** For the persistence provider. */
    protected EvaluationReminder() {
    }

    EvaluationReminder(Long evaluationId, EvaluationStep step, Instant dueAt) {
        this.evaluationId = evaluationId;
        this.step = step;
        this.dueAt = dueAt;
    }

    public Long evaluationId() {
        return evaluationId;
    }

    public EvaluationStep step() {
        return step;
    }

    public ReminderState state() {
        return state;
    }

    /** Null but for a suppressed one. */
    public Because why() {
        return why;
    }

    void redate(Instant to) {
        dueAt = to;
    }

    void settle(Because because, Instant now) {
        state = because == null ? ReminderState.SENT : ReminderState.SUPPRESSED;
        why = because;
        settledAt = now;
    }
}
