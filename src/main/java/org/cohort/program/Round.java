package org.cohort.program;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.rules.Rules;

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

    @Column(name = "rules")
    private Rules rules = Rules.USUAL;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "stipend_value"))
    @AttributeOverride(name = "currency", column = @Column(name = "stipend_currency"))
    private Amount stipend;

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

    /** A draft, without what {@link #follow} gives it. */
    Round(String slug, Long programId, ZoneId zone, Instant now) {
        usePublicId(slug);
        this.programId = programId;
        this.zone = zone;
        this.createdAt = now;
    }

    /** Takes over what the program has now. Only while it is a draft: people rely on what was published. */
    void follow(Program program) {
        if (state != RoundState.DRAFT) {
            throw new IllegalStateException("a round that is published keeps its rules");
        }
        rules = program.rules();
        stipend = program.stipend();
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

    /** What it was published with; in a draft, what its program has. */
    public Rules rules() {
        return rules;
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
