package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.internship.ladder.Rung;

/** One step of a claim's reminders (rule N3). */
@Entity
@Table(name = "claim_reminder")
public class ClaimReminder extends Rung<ClaimReminder.Because> {

    /** Why a step was not sent. */
    public enum Because {
        /** It was handed in, paid or sent back meanwhile: it waits for somebody else. */
        DONE,
        /** A later step was due at the same moment. */
        OVERTAKEN,
        /** There is nobody at this step. */
        NOBODY
    }

    @Column(name = "claim_id")
    private Long claimId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private ClaimStep step;

    @Column(name = "since")
    private Instant since;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private Because why;

    /** For the persistence provider. */
    protected ClaimReminder() {
    }

    ClaimReminder(Long claimId, ClaimStep step, Instant since, Instant dueAt) {
        super(dueAt);
        this.claimId = claimId;
        this.step = step;
        this.since = since;
    }

    public ClaimStep step() {
        return step;
    }

    /** When it began to wait for those whom the step is for. */
    Instant since() {
        return since;
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
