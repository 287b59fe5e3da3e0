package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What she saw, whom she met and what she learned (rule G10). Can be begun before the trip; all texts are Markdown. */
@Entity
@Table(name = "trip_report")
public class TripReport extends Stored {

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TripReportState state = TripReportState.DRAFT;

    @Column(name = "title")
    private String title;

    @Column(name = "sessions")
    private String sessions;

    @Column(name = "people")
    private String people;

    @Column(name = "learned")
    private String learned;

    @Column(name = "thanks")
    private String thanks;

    @Column(name = "changes")
    private String changes;

    @Column(name = "aside")
    private String aside;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "may_publish")
    private boolean mayPublish;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected TripReport() {
    }

    TripReport(Long grantId, Long accountId, Instant now) {
        this.grantId = grantId;
        this.accountId = accountId;
        this.createdAt = now;
    }

    void write(TripReportInput input) {
        title = input.title();
        sessions = input.sessions();
        people = input.people();
        learned = input.learned();
        thanks = input.thanks();
        mayPublish = input.mayPublish();
        changes = input.changes();
        aside = input.aside();
    }

    /** Written by {@link TripReportLifecycle} alone. */
    void move(TripReportState to) {
        state = to;
    }

    /** Once is enough. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    void submitted(Instant now) {
        submittedAt = now;
    }

    public Long grantId() {
        return grantId;
    }

    public Long accountId() {
        return accountId;
    }

    public TripReportState state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Whether there is enough in it to be read by others. */
    boolean isWritten() {
        return title != null && learned != null && !learned.isBlank();
    }

    boolean isEditable() {
        return state == TripReportState.DRAFT || state == TripReportState.RETURNED;
    }

    TripReportInput input() {
        return new TripReportInput(title, sessions, people, learned, thanks, mayPublish, changes, aside, null);
    }
}
