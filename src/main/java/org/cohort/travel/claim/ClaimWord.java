package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Ruling;

/** What was said about one cost of a claim: the treasurer's question or reason, or the answer. Never changed, so that nothing of it is lost. */
@Entity
@Table(name = "claim_word")
public class ClaimWord extends Stored {

    @Column(name = "claim_id", updatable = false)
    private Long claimId;

    @Column(name = "cost_line_id", updatable = false)
    private Long costLineId;

    @Column(name = "author_id", updatable = false)
    private Long authorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ruling", updatable = false)
    private Ruling ruling;

    @Column(name = "words", updatable = false)
    private String words;

    @Column(name = "said_at", updatable = false)
    private Instant saidAt;

    protected ClaimWord() {
    }

    /** @param ruling null for an answer */
    ClaimWord(Claim claim, CostLine line, Long authorId, Ruling ruling, String words, Instant saidAt) {
        this.claimId = claim.id();
        this.costLineId = line.id();
        this.authorId = authorId;
        this.ruling = ruling;
        this.words = words;
        this.saidAt = saidAt;
    }

    Long costLineId() {
        return costLineId;
    }

    /** Of her who travelled, or of who rules. */
    Long authorId() {
        return authorId;
    }

    /** Null for an answer. */
    Ruling ruling() {
        return ruling;
    }

    String words() {
        return words;
    }

    Instant saidAt() {
        return saidAt;
    }
}
