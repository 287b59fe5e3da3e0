package org.cohort.internship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.persistence.Stored;

/** A person working on a project for some weeks. Its days are days of its zone; first and last both count. */
@Entity
@Table(name = "internship")
public class Internship extends Stored {

    private static final Set<InternshipState> RUNNING = EnumSet.of(InternshipState.OFFERED, InternshipState.ACTIVE);

    @Column(name = "proposal_id")
    private Long proposalId;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "round_id")
    private Long roundId;

    @Column(name = "participation_id")
    private Long participationId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private InternshipState state;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "zone")
    private ZoneId zone;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected Internship() {
    }

    /** A new one, offered. @throws IllegalArgumentException when it would end before it starts */
    Internship(Long proposalId, Place place, Long accountId, LocalDate startsOn, LocalDate endsOn, ZoneId zone, Instant now) {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("an internship can't end before it starts");
        }
        this.proposalId = proposalId;
        this.projectId = place.projectId();
        this.participationId = place.participationId();
        this.roundId = place.roundId();
        this.accountId = accountId;
        this.state = InternshipState.OFFERED;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.zone = zone;
        this.createdAt = now;
    }

    /** What an internship belongs to, by key. */
    record Place(Long projectId, Long participationId, Long roundId) {
    }

    /** The accepted proposal; null for one that came from an archive. */
    public Long proposalId() {
        return proposalId;
    }

    public Long projectId() {
        return projectId;
    }

    public Long roundId() {
        return roundId;
    }

    public Long participationId() {
        return participationId;
    }

    /** The intern. */
    public Long accountId() {
        return accountId;
    }

    public InternshipState state() {
        return state;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was completed or broken off; null while it runs. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Another last day, by an extension. @throws IllegalArgumentException when it would end before it starts */
    void endOn(LocalDate day) {
        if (day.isBefore(startsOn)) {
            throw new IllegalArgumentException("an internship can't end before it starts");
        }
        endsOn = day;
    }

    /** For {@link InternshipLifecycle} alone. */
    void move(InternshipState to) {
        state = to;
    }

    /** Notes the end once the lifecycle has reached one. */
    void noteEnd(Instant now) {
        endedAt = RUNNING.contains(state) ? null : now;
    }
}
