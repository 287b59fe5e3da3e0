package org.cohort.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One reviewer's judgement of one proposal. Its answers are a sheet of the questionnaire {@code review-rubric}. */
@Entity
@Table(name = "review")
public class Review extends Stored {

    @Column(name = "proposal_id", updatable = false)
    private Long proposalId;

    @Column(name = "reviewer_id", updatable = false)
    private Long reviewerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReviewState state;

    @Column(name = "overall")
    private BigDecimal overall;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** For the persistence provider. */
    protected Review() {
    }

    Review(Long proposalId, Long reviewerId, Instant now) {
        this.proposalId = proposalId;
        this.reviewerId = reviewerId;
        this.state = ReviewState.DRAFT;
        this.createdAt = now;
    }

    public Long proposalId() {
        return proposalId;
    }

    public Long reviewerId() {
        return reviewerId;
    }

    public ReviewState state() {
        return state;
    }

    /** The weighted mean of its scores, with two digits; null while it is a draft, and when nothing in it is weighed. */
    public BigDecimal overall() {
        return overall;
    }

    /** When it was last submitted; null before. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** For {@link ReviewLifecycle} alone. */
    void move(ReviewState to) {
        state = to;
    }

    void noteSubmission(BigDecimal score, Instant now) {
        overall = score;
        submittedAt = now;
    }

    void noteReopening() {
        overall = null;
        submittedAt = null;
    }
}
