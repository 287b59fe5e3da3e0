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

    @Column(name = "ruling_told_at")
    private Instant toldAt;

    @Column(name = "ruling_advice")
    private String advice;

    @Column(name = "advised_by")
    private Long advisedBy;

    @Column(name = "advised_at")
    private Instant advisedAt;

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

    /** What a coordinator found when she talked with both; kept for those who rule. Null where none has said anything. */
    String advice() {
        return advice;
    }

    Long advisedBy() {
        return advisedBy;
    }

    void advise(String words, Long account, Instant now) {
        advice = words;
        advisedBy = account;
        advisedAt = now;
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

    /** Whether the intern was told of it: from then on she reads what counts, whatever is or was written. */
    boolean isTold() {
        return isLocked() && toldAt != null;
    }

    void noteTold(Instant now) {
        toldAt = now;
    }

    void unlock() {
        rule(Said.NOTHING, null, null);
        toldAt = null;
    }
}
