package org.cohort.internship.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A milestone went to another day, and why. */
@Entity
@Table(name = "milestone_slip")
public class MilestoneSlip {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "milestone_id")
    private Long milestoneId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    @Column(name = "reason")
    private String reason;

    @Column(name = "slipped_by")
    private Long slippedBy;

    @Column(name = "slipped_at")
    private Instant slippedAt;

    /** For the persistence provider. */
    protected MilestoneSlip() {
    }

    /** @param by null where the internship was extended and the milestone moved with it */
    MilestoneSlip(Milestone milestone, LocalDate to, String reason, Long by, Instant now) {
        this.milestoneId = milestone.id();
        this.fromDay = milestone.dueOn();
        this.toDay = to;
        this.reason = reason;
        this.slippedBy = by;
        this.slippedAt = now;
    }

    Long milestoneId() {
        return milestoneId;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate toDay() {
        return toDay;
    }

    String reason() {
        return reason;
    }
}
