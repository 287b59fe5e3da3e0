package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.kernel.persistence.Stored;

/** One run of a program, from the call for communities to the last evaluation. (ROUND is a function of JPQL, hence the entity's name.) */
@Entity(name = "ProgramRound")
@Table(name = "round")
public class Round extends Stored {

    @Column(name = "program_id", updatable = false)
    private Long programId;

    @Column(name = "name")
    private String name;

    @Column(name = "summary")
    private String summary;

    @Column(name = "zone")
    private ZoneId zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RoundState state = RoundState.DRAFT;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "is_imported")
    private boolean isImported;

    @Column(name = "cloned_from_id")
    private Long clonedFrom;

    @Column(name = "invited_at")
    private Instant invitedAt;

    protected Round() {
    }

    Round(String slug, Long programId, ZoneId zone, Instant now) {
        usePublicId(slug);
        this.programId = programId;
        this.zone = zone;
        this.createdAt = now;
    }

    void describe(String newName, String newSummary, LocalDate first, LocalDate last) {
        name = newName;
        summary = newSummary;
        startsOn = first;
        endsOn = last;
    }

    void rename(String newName, String newSummary) {
        name = newName;
        summary = newSummary;
    }

    void days(LocalDate first, LocalDate last) {
        startsOn = first;
        endsOn = last;
    }

    /** Written by {@link RoundLifecycle} alone. */
    void move(RoundState to) {
        state = to;
    }

    void publishedAt(Instant now) {
        publishedAt = now;
    }

    void clonedFrom(Long round) {
        clonedFrom = round;
    }

    void invited(Instant now) {
        invitedAt = now;
    }

    /** The round it was made from, or null. */
    public Long clonedFrom() {
        return clonedFrom;
    }

    /** When the communities of that one were invited, or null. */
    public Instant invitedAt() {
        return invitedAt;
    }

    void imported() {
        isImported = true;
    }

    public Long programId() {
        return programId;
    }

    public String name() {
        return name;
    }

    /** A sentence or two, or null. */
    public String summary() {
        return summary;
    }

    /** The zone its deadlines are set in: its program's when it was made. */
    public ZoneId zone() {
        return zone;
    }

    public RoundState state() {
        return state;
    }

    /** The first day of the internships, or null while it is not known. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day of the internships, or null while it is not known. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was published first, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Whether its communities and projects came from an archive. */
    public boolean isImported() {
        return isImported;
    }
}
