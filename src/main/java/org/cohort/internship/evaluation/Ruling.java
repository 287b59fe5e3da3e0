package org.cohort.internship.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.cohort.internship.EvaluationOutcome;

/** An organizer's word about a mentor's outcome. What was ruled before, and why it was unlocked, stands in the audit trail. */
@Embeddable
public class Ruling {

    @Enumerated(EnumType.STRING)
    @Column(name = "ruling_state")
    private RulingState state = RulingState.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "ruled_outcome")
    private EvaluationOutcome outcome;

    @Column(name = "ruled_weeks")
    private Integer weeks;

    @Column(name = "ruled_reason")
    private String reason;

    @Column(name = "ruled_by")
    private Long by;

    @Column(name = "ruled_at")
    private Instant at;

    public RulingState state() {
        return state;
    }

    /** What counts; null while nothing is locked. */
    public Said said() {
        return isLocked() ? new Said(outcome, weeks, reason) : null;
    }

    /** The organizer's account; null while nothing is locked. */
    public Long by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    boolean isLocked() {
        return state == RulingState.LOCKED;
    }

    /** For {@link RulingLifecycle} alone. */
    void move(RulingState to) {
        state = to;
    }

    void rule(Said said, Long account, Instant now) {
        outcome = said.outcome();
        weeks = said.weeks();
        reason = said.reason();
        by = account;
        at = now;
    }

    void unlock() {
        rule(Said.NOTHING, null, null);
    }
}
