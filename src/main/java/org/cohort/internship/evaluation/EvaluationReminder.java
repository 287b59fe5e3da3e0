package org.cohort.internship.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.internship.ladder.Rung;

/** One step of an evaluation's reminders (rule N3). */
@Entity
@Table(name = "evaluation_reminder")
public class EvaluationReminder extends Rung<EvaluationReminder.Because> {

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

    @Column(name = "evaluation_id")
    private Long evaluationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private EvaluationStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private Because why;

    /** For the persistence provider. */
    protected EvaluationReminder() {
    }

    EvaluationReminder(Long evaluationId, EvaluationStep step, Instant dueAt) {
        super(dueAt);
        this.evaluationId = evaluationId;
        this.step = step;
    }

    public Long evaluationId() {
        return evaluationId;
    }

    public EvaluationStep step() {
        return step;
    }

    @Override
    protected int place() {
        return step.ordinal();
    }

    @Override
    public Because why() {
        return why;
    }

    @Override
    protected void because(Because because, Instant now) {
        why = because;
    }
}
