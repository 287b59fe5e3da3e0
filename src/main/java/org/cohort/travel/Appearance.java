package org.cohort.travel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** A person in a session, by her account or, where she has none, by name (rule G7). */
@Entity
@Table(name = "appearance")
public class Appearance extends Stored {

    @Column(name = "session_id", updatable = false)
    private Long sessionId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "part")
    private AppearancePart part;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AppearanceState state = AppearanceState.PROPOSED;

    @Column(name = "proposed_by", updatable = false)
    private Long proposedBy;

    protected Appearance() {
    }

    Appearance(Session session, Long accountId, String name, AppearancePart part, Long proposedBy) {
        this.sessionId = session.id();
        this.accountId = accountId;
        this.name = name;
        this.part = part;
        this.proposedBy = proposedBy;
    }

    public Long sessionId() {
        return sessionId;
    }

    /** Null for somebody without an account here. */
    public Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public AppearancePart part() {
        return part;
    }

    public AppearanceState state() {
        return state;
    }

    void move(AppearanceState to) {
        state = to;
    }
}
