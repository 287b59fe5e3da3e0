package org.cohort.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.intake.Outcome;
import org.cohort.kernel.persistence.Stored;

/** What is to become of a proposal. Until it is announced it exists in this table and nowhere else. */
@Entity
@Table(name = "decision")
public class Decision extends Stored {

    @Column(name = "proposal_id", updatable = false)
    private Long proposalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DecisionState state;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "announced_at")
    private Instant announcedAt;

    /** For the persistence provider. */
    protected Decision() {
    }

    /** Not taken yet: {@link #decide} follows. */
    Decision(Long proposalId) {
        this.proposalId = proposalId;
        this.state = DecisionState.PENDING;
    }

    public Long proposalId() {
        return proposalId;
    }

    public Outcome outcome() {
        return outcome;
    }

    public DecisionState state() {
        return state;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    /** Whether the applicant knows that she is on the waiting list, and nothing else yet. */
    boolean isWaiting() {
        return announcedAt != null && (state == DecisionState.PENDING || outcome == Outcome.WAITLISTED);
    }

    /** For {@link DecisionLifecycle} alone. */
    void move(DecisionState to) {
        state = to;
    }

    void decide(Outcome what, Long by, Instant now) {
        outcome = what;
        decidedBy = by;
        decidedAt = now;
    }

    void noteAnnouncement(Instant now) {
        announcedAt = now;
    }
}
