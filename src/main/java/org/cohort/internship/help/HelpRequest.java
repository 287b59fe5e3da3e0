package org.cohort.internship.help;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** Somebody in an internship asks for help. What is said in it are {@link HelpWord}s. */
@Entity
@Table(name = "help_request")
public class HelpRequest extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "asked_by")
    private Long askedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Asker side;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressed")
    private Addressed addressed;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private HelpState state;

    @Column(name = "subject")
    private String subject;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    /** For the persistence provider. */
    protected HelpRequest() {
    }

    HelpRequest(Long internshipId, Long askedBy, Asker side, Addressed addressed, String subject, Instant now) {
        this.internshipId = internshipId;
        this.askedBy = askedBy;
        this.side = side;
        this.addressed = addressed;
        this.state = HelpState.OPEN;
        this.subject = subject;
        this.askedAt = now;
        this.waitingSince = now;
    }

    public Long internshipId() {
        return internshipId;
    }

    public Long askedBy() {
        return askedBy;
    }

    public Asker side() {
        return side;
    }

    public Addressed addressed() {
        return addressed;
    }

    public HelpState state() {
        return state;
    }

    /** In a few words of the asker's. */
    public String subject() {
        return subject;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Since when the asker waits for a word; null when she has one. */
    public Instant waitingSince() {
        return waitingSince;
    }

    /** Null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** For {@link HelpLifecycle} alone. */
    void move(HelpState to) {
        state = to;
    }

    void passOn() {
        addressed = Addressed.BOTH;
    }

    /** Notes who waits for whom, after the lifecycle moved it. */
    void noteMove(Long by, Instant now) {
        waitingSince = state == HelpState.OPEN ? now : null;
        closedAt = state == HelpState.CLOSED ? now : null;
        closedBy = state == HelpState.CLOSED ? by : null;
    }
}
