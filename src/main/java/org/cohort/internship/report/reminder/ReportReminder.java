package org.cohort.internship.report.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One step of a report's reminders: when it is its turn, and what became of it. */
@Entity
@Table(name = "report_reminder")
public class ReportReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "report_id")
    private Long reportId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private Step step;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReminderState state = ReminderState.WAITING;

    @Enumerated(EnumType.STRING)
    @Column(name = "why")
    private Why why;

    @Column(name = "settled_at")
    private Instant settledAt;

    /** For the persistence provider. */
    protected ReportReminder() {
    }

    ReportReminder(Long reportId, Step step, Instant dueAt) {
        this.reportId = reportId;
        this.step = step;
        this.dueAt = dueAt;
    }

    public Long reportId() {
        return reportId;
    }

    public Step step() {
        return step;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ReminderState state() {
        return state;
    }

    /** Null but for a suppressed one. */
    public Why why() {
        return why;
    }

    /** When it was sent or suppressed; null while it waits. */
    Instant settledAt() {
        return settledAt;
    }

    void redate(Instant to) {
        dueAt = to;
    }

    void sent(Instant now) {
        state = ReminderState.SENT;
        settledAt = now;
    }

    void suppress(Why because, Instant now) {
        state = ReminderState.SUPPRESSED;
        why = because;
        settledAt = now;
    }
}
