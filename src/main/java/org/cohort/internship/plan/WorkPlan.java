package org.cohort.internship.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** The plan of one internship; its milestones refer to the internship. */
@Entity
@Table(name = "work_plan")
public class WorkPlan extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PlanState state;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "agreed_by")
    private Long agreedBy;

    /** For the persistence provider. */
    protected WorkPlan() {
    }

    WorkPlan(Long internshipId) {
        this.internshipId = internshipId;
        this.state = PlanState.DRAFT;
    }

    public Long internshipId() {
        return internshipId;
    }

    public PlanState state() {
        return state;
    }

    /** When a mentor last agreed; null before. */
    public Instant agreedAt() {
        return agreedAt;
    }

    public Long agreedBy() {
        return agreedBy;
    }

    /** For {@link PlanLifecycle} alone. */
    void move(PlanState to) {
        state = to;
    }

    void noteAgreement(Long by, Instant now) {
        agreedBy = by;
        agreedAt = now;
    }
}
