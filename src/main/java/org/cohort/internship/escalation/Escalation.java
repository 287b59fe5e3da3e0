package org.cohort.internship.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cohort.internship.ladder.Rung;

/** One step of a silence, and when the silence ended. */
@Entity
@Table(name = "escalation")
public class Escalation extends Rung<EscalationWhy> {

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule")
    private SilenceRule rule;

    @Column(name = "anchor")
    private String anchor;

    @Column(name = "step")
    private int step;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private EscalationWhy why;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected Escalation() {
    }

    /** @param from when the first step has its turn @param step counts from 1 @param between how long each step waits after the one before */
    Escalation(Silence silence, Instant from, int step, Duration between) {
        super(from.plus(between.multipliedBy(step - 1L)));
        this.internshipId = silence.internshipId();
        this.rule = silence.rule();
        this.anchor = silence.anchor() + " " + from;
        this.step = step;
    }

    Long internshipId() {
        return internshipId;
    }

    SilenceRule rule() {
        return rule;
    }

    /** What it began with and from when its steps count: the same may begin anew once it has ended. */
    String anchor() {
        return anchor;
    }

    int step() {
        return step;
    }

    @Override
    protected int place() {
        return step;
    }

    @Override
    public EscalationWhy why() {
        return why;
    }

    Instant endedAt() {
        return endedAt;
    }

    boolean isOf(Silence silence) {
        return internshipId.equals(silence.internshipId()) && rule == silence.rule() && (anchor + " ").startsWith(silence.anchor() + " ");
    }

    @Override
    protected void because(EscalationWhy because, Instant now) {
        why = because;
        if (because == EscalationWhy.ACTED || because == EscalationWhy.OVER) {
            endedAt = now;
        }
    }

    void end(Instant now) {
        endedAt = now;
    }
}
