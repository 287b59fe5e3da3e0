package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One person mentoring one project, or on her way to it. */
@Entity
@Table(name = "mentorship")
public class Mentorship extends Stored {

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "is_lead")
    private boolean lead;

    @Column(name = "invited_by")
    private Long invitedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MentorshipState state = MentorshipState.DRAFT;

    @Column(name = "has_mentored")
    private boolean mentored;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    protected Mentorship() {
    }

    private Mentorship(Long projectId, Long accountId, boolean lead, Long invitedBy, Instant now) {
        this.projectId = projectId;
        this.accountId = accountId;
        this.lead = lead;
        this.invitedBy = invitedBy;
        this.createdAt = now;
    }

    /** Of the person who proposes the project. */
    static Mentorship lead(Long projectId, Long accountId, Instant now) {
        return new Mentorship(projectId, accountId, true, null, now);
    }

    /** Of a person who was asked to join. */
    static Mentorship invited(Long projectId, Long accountId, Long invitedBy, Instant now) {
        return new Mentorship(projectId, accountId, false, invitedBy, now);
    }

    /** Of a person who asks to join. */
    static Mentorship asking(Long projectId, Long accountId, Instant now) {
        return new Mentorship(projectId, accountId, false, null, now);
    }

    void move(MentorshipState to) {
        state = to;
        mentored |= to == MentorshipState.APPROVED;
        if (to != MentorshipState.DRAFT && to != MentorshipState.WITHDRAWN) {
            invitedBy = null;
        }
    }

    /** She is asked again. @param by who asks her */
    void invited(Long by) {
        invitedBy = by;
    }

    /** Takes the lead, or gives it up. */
    void leads(boolean leads) {
        lead = leads;
    }

    public Long projectId() {
        return projectId;
    }

    public Long accountId() {
        return accountId;
    }

    public boolean isLead() {
        return lead;
    }

    /** Who asked her to join; null when nobody did, or when she has answered. */
    public Long invitedBy() {
        return invitedBy;
    }

    /** Whether she was asked to join and has said nothing yet, also when the invitation was taken back. */
    boolean isUnanswered() {
        return invitedBy != null;
    }

    public MentorshipState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether she mentors, is invited or asks. */
    boolean isOn() {
        return isLive() || state == MentorshipState.DRAFT;
    }

    /** Whether she mentors, or will once somebody approves. */
    public boolean isLive() {
        return state == MentorshipState.APPROVED || state == MentorshipState.SUBMITTED || state == MentorshipState.DRAFT && lead;
    }
}
