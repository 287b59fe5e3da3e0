package org.cohort.internship.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** That a mentor hands an internship over, with the others of its project. */
@Entity
@Table(name = "handover")
public class Handover extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "successor_id")
    private Long successorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private HandoverState state;

    @Column(name = "reason")
    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected Handover() {
    }

    Handover(Long internshipId, Long accountId, String reason, Instant now) {
        this.internshipId = internshipId;
        this.accountId = accountId;
        this.state = HandoverState.SOUGHT;
        this.reason = reason;
        this.askedAt = now;
    }

    public Long internshipId() {
        return internshipId;
    }

    /** The mentor who hands over. */
    public Long accountId() {
        return accountId;
    }

    /** Who is named; null while somebody is looked for. */
    public Long successorId() {
        return successorId;
    }

    public HandoverState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it was done or taken back; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    /** For {@link HandoverLifecycle} alone. */
    void move(HandoverState to) {
        state = to;
    }

    /** @param account or null for nobody */
    void name(Long account) {
        successorId = account;
    }

    void noteEnd(Instant now) {
        endedAt = now;
    }
}
