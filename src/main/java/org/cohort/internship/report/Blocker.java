package org.cohort.internship.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Something in the way that a report told of (rule I1): open until somebody says how it was resolved. What it is stands in the report. */
@Embeddable
public class Blocker {

    @Enumerated(EnumType.STRING)
    @Column(name = "blocker_state")
    private BlockerState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "help_from")
    private HelpFrom helpFrom;

    @Column(name = "blocked_at")
    private Instant raisedAt;

    @Column(name = "unblocked_at")
    private Instant resolvedAt;

    @Column(name = "unblocked_by")
    private Long resolvedBy;

    @Column(name = "unblocked_how")
    private String how;

    /** For the persistence provider. */
    protected Blocker() {
    }

    Blocker(HelpFrom helpFrom, Instant now) {
        this.state = BlockerState.OPEN;
        this.helpFrom = helpFrom;
        this.raisedAt = now;
    }

    public BlockerState state() {
        return state;
    }

    public boolean isOpen() {
        return state == BlockerState.OPEN;
    }

    public HelpFrom helpFrom() {
        return helpFrom;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** Null while it is open. */
    public Instant resolvedAt() {
        return resolvedAt;
    }

    /** An account; null while it is open. */
    public Long resolvedBy() {
        return resolvedBy;
    }

    /** In words; null while it is open, and where an answer ended it before words were asked for. */
    public String how() {
        return how;
    }

    void concern(HelpFrom whom) {
        helpFrom = whom;
    }

    /** For {@link BlockerLifecycle} alone. */
    void move(BlockerState to) {
        state = to;
    }

    void noteResolution(String words, Long by, Instant now) {
        how = words;
        resolvedBy = by;
        resolvedAt = now;
    }
}
