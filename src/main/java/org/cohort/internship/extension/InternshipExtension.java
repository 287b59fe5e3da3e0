package org.cohort.internship.extension;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Stored;

/** Some weeks more for an internship, from the first question to what became of it (rule T4). */
@Entity
@Table(name = "internship_extension")
public class InternshipExtension extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ExtensionState state;

    @Column(name = "weeks")
    private int weeks;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_as")
    private Role askedAs;

    @Column(name = "asked_by")
    private Long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "agreed_by")
    private Long agreedBy;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "ends_from")
    private LocalDate endsFrom;

    @Column(name = "ends_to")
    private LocalDate endsTo;

    /** For the persistence provider. */
    protected InternshipExtension() {
    }

    /**
     * @param stage   whose evaluation asks for it; null where a person does by hand
     * @param askedAs {@link Role#SELF} for the intern, {@link Role#MENTOR} for a mentor, {@link Role#ORGANIZER} for an organizer whose ruling wants it
     */
    InternshipExtension(Long internshipId, int weeks, String reason, Stage stage, Role askedAs, Long askedBy, Instant now) {
        this.internshipId = internshipId;
        this.state = ExtensionState.ASKED;
        this.weeks = weeks;
        this.reason = reason;
        this.stage = stage;
        this.askedAs = askedAs;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    public Long internshipId() {
        return internshipId;
    }

    public ExtensionState state() {
        return state;
    }

    public int weeks() {
        return weeks;
    }

    public String reason() {
        return reason;
    }

    /** The stage whose evaluation asked for it; null where a person did by hand. */
    public Stage stage() {
        return stage;
    }

    /** The side that asked: {@link Role#SELF} or {@link Role#MENTOR}. */
    public Role askedAs() {
        return askedAs;
    }

    public Long askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Who agreed for the other side; null before. */
    public Long agreedBy() {
        return agreedBy;
    }

    public Instant agreedAt() {
        return agreedAt;
    }

    /** Who declined, refused, granted, undid or withdrew it last; null before. */
    public Long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The words that came with that, or null. */
    public String answer() {
        return answer;
    }

    /** The last day before it was granted; null unless it was. */
    public LocalDate endsFrom() {
        return endsFrom;
    }

    /** The last day it gave; null unless it was granted. */
    public LocalDate endsTo() {
        return endsTo;
    }

    /** For {@link ExtensionLifecycle} alone. */
    void move(ExtensionState to) {
        state = to;
    }

    void noteAgreement(Long by, Instant now) {
        agreedBy = by;
        agreedAt = now;
    }

    void noteDecision(Long by, Instant now, String words) {
        decidedBy = by;
        decidedAt = now;
        answer = words == null || words.isBlank() ? null : words.strip();
    }

    void noteDays(LocalDate from, LocalDate to) {
        endsFrom = from;
        endsTo = to;
    }
}
