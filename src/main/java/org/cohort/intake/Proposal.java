package org.cohort.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What an applicant proposes to do in one project. What she writes is a questionnaire's sheet. */
@Entity
@Table(name = "proposal")
public class Proposal extends Stored {

    /** What sheets of questionnaires about it say they are about. */
    public static final String SUBJECT = "proposal";
    /** The questionnaire of what she writes. */
    public static final String QUESTIONS = "proposal";

    @Column(name = "application_id", updatable = false)
    private Long applicationId;

    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @Column(name = "wish")
    private int wish;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProposalState state = ProposalState.DRAFT;

    @Column(name = "revision")
    private int revision;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "first_submitted_at")
    private Instant firstSubmittedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "announced_outcome")
    private Outcome announcedOutcome;

    @Column(name = "announced_at")
    private Instant announcedAt;

    /** For the persistence provider. */
    protected Proposal() {
    }

    Proposal(Long applicationId, Long projectId, Instant now) {
        this.applicationId = applicationId;
        this.projectId = projectId;
        this.createdAt = now;
    }

    void write(String newTitle, int newWish) {
        title = newTitle;
        wish = newWish;
        revision++;
    }

    void move(ProposalState to) {
        state = to;
    }

    void submitted(Instant now) {
        submittedAt = now;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
        }
    }

    /** When she was reminded to submit it, or null. */
    Instant remindedAt() {
        return remindedAt;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    void announced(Outcome outcome, Instant now) {
        announcedOutcome = outcome;
        announcedAt = now;
    }

    /** Whether it counts among those an applicant may have. */
    boolean isLive() {
        return state != ProposalState.WITHDRAWN;
    }

    public Long applicationId() {
        return applicationId;
    }

    public Long projectId() {
        return projectId;
    }

    /** The applicant's own rank of it, from 1. */
    public int wish() {
        return wish;
    }

    public String title() {
        return title;
    }

    public ProposalState state() {
        return state;
    }

    /** How often she wrote it. */
    public int revision() {
        return revision;
    }

    /** When she last submitted it, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When she first did, or null. */
    public Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    /** Null until it is announced. */
    public Outcome announcedOutcome() {
        return announcedOutcome;
    }

    /** Null until it is announced. */
    public Instant announcedAt() {
        return announcedAt;
    }
}
