package org.cohort.internship.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One step of a silence: when its turn is, what became of it, and when the silence ended. */
@Entity
@Table(name = "escalation")
public class Escalation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule")
    private SilenceRule rule;

    @Column(name = "anchor")
    private String anchor;

    @Column(name = "step")
    private int step;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EscalationState state = EscalationState.WAITING;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private EscalationWhy why;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected Escalation() {
    }

    /** @param step counts from 1 @param between how long each step waits after the one before */
    Escalation(Silence silence, int step, Duration between) {
        this.internshipId = silence.internshipId();
        this.rule = silence.rule();
        this.anchor = silence.anchor();
        this.step = step;
        this.dueAt = silence.since().plus(between.multipliedBy(step - 1L));
    }

    Long internshipId() {
        return internshipId;
    }

    SilenceRule rule() {
        return rule;
    }

    String anchor() {
        return anchor;
    }

    int step() {
        return step;
    }

    Instant dueAt() {
        return dueAt;
    }

    EscalationState state() {
        return state;
    }

    EscalationWhy why() {
        return why;
    }

    Instant settledAt() {
        return settledAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    boolean isOf(Silence silence) {
        return internshipId.equals(silence.internshipId()) && rule == silence.rule() && anchor.equals(silence.anchor());
    }

    void sent(Instant now) {
        state = EscalationState.SENT;
        settledAt = now;
    }

    void suppress(EscalationWhy because, Instant now) {
        state = EscalationState.SUPPRESSED;
        why = because;
        settledAt = now;
        if (because == EscalationWhy.ACTED || because == EscalationWhy.OVER) {
            endedAt = now;
        }
    }

    void end(Instant now) {
        endedAt = now;
    }
}
