package org.cohort.internship.report.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.internship.ladder.Rung;

/** One step of a report's reminders. */
@Entity
@Table(name = "report_reminder")
public class ReportReminder extends Rung<Why> {

    @Column(name = "report_id")
    private Long reportId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private Why why;

    /** For the persistence provider. */
    protected ReportReminder() {
    }

    ReportReminder(Long reportId, Step step, Instant dueAt) {
        super(dueAt);
        this.reportId = reportId;
        this.step = step;
    }

    public Long reportId() {
        return reportId;
    }

    public Step step() {
        return step;
    }

    @Override
    protected int place() {
        return step.ordinal();
    }

    @Override
    public Why why() {
        return why;
    }

    @Override
    protected void because(Why because, Instant now) {
        why = because;
    }
}
