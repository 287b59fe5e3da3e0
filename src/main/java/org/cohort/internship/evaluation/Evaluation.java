package org.cohort.internship.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.cohort.kernel.persistence.Stored;

/** What one side writes about the other at one stage. Its answers are a sheet of a questionnaire. */
@Entity
@Table(name = "evaluation")
public class Evaluation extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction")
    private Direction direction;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "release_at")
    private Instant releaseAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EvaluationState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private EvaluationOutcome outcome;

    @Column(name = "weeks")
    private Integer weeks;

    @Column(name = "reason")
    private String reason;

    @Embedded
    private Ruling ruling = new Ruling();

    @Column(name = "writer_id")
    private Long writerId;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_before")
    private Instant submittedBefore;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence provider. */
    protected Evaluation() {
    }

    Evaluation(Long internshipId, Stage stage, Direction direction, Instant opensAt, Instant dueAt) {
        this.internshipId = internshipId;
        this.stage = stage;
        this.direction = direction;
        this.opensAt = opensAt;
        this.dueAt = dueAt;
        this.state = EvaluationState.DUE;
    }

    public Long internshipId() {
        return internshipId;
    }

    public Stage stage() {
        return stage;
    }

    public Direction direction() {
        return direction;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** From when the other side reads what is meant for it, once it is submitted. */
    public Instant releaseAt() {
        return releaseAt == null ? dueAt : releaseAt;
    }

    void releaseAfter(Duration due) {
        releaseAt = dueAt.plus(due);
    }

    public EvaluationState state() {
        return state;
    }

    /** The outcome a mentor submitted; null until one did, and always for an intern's. */
    public EvaluationOutcome outcome() {
        return outcome;
    }

    /** What a mentor said: the outcome, how many weeks more, and why. Its parts are null where nothing was said. */
    public Said said() {
        return new Said(outcome, weeks, reason);
    }

    /** An organizer's word about the outcome. */
    public Ruling ruling() {
        return ruling;
    }

    /** The outcome that counts: an organizer's ruling, else what a mentor submitted; null while there is neither. */
    public Said inForce() {
        return ruling.isLocked() ? ruling.said() : submittedAt != null && outcome != null ? said() : null;
    }

    /** Who saved a draft last and, once it is submitted, who submitted it; null before. */
    public Long writerId() {
        return writerId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    /** The code of its questionnaire, such as {@code evaluation-final-mentor}. */
    public String questionnaire() {
        return "evaluation-" + stage.name().toLowerCase(Locale.ROOT) + (direction == Direction.BY_MENTOR ? "-mentor" : "-intern");
    }

    /** Another date; what is open already stays open. @param openFor how long before it can be written */
    void dueAt(Instant at, Duration openFor) {
        releaseAt = releaseAt == null ? null : releaseAt.plus(Duration.between(dueAt, at));
        dueAt = at;
        Instant opens = at.minus(openFor);
        if (!isOpened() || opens.isBefore(opensAt)) {
            opensAt = opens;
        }
    }

    /** The dates it had before an extension; it is released as long after the one as it was after the other. */
    void restore(Instant due, Instant opens) {
        releaseAt = releaseAt == null ? null : releaseAt.plus(Duration.between(dueAt, due));
        dueAt = due;
        opensAt = opens;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    void open(Instant now) {
        openedAt = now;
    }

    /** For {@link EvaluationLifecycle} alone. */
    void move(EvaluationState to) {
        state = to;
    }

    /** Somebody drafts; what she means to say stays hers ({@link DraftedWord}). */
    void draftedBy(Long writer) {
        writerId = writer;
    }

    void submit(Long writer, Said said, Instant now) {
        Said kept = direction == Direction.BY_MENTOR ? said : Said.NOTHING;
        writerId = writer;
        outcome = kept.outcome();
        weeks = kept.weeks();
        reason = kept.reason();
        submittedAt = now;
        submittedBefore = null;
    }

    /** It is owed again, and nobody reads it until it is submitted anew. @param forExtension whether it comes back when the extension is undone */
    void noteReopening(boolean forExtension) {
        submittedBefore = forExtension ? submittedAt : null;
        submittedAt = null;
        releasedAt = null;
    }

    /** When what an extension asked for anew had been submitted; null where none did. */
    Instant submittedBefore() {
        return submittedBefore;
    }

    /** What was submitted before the extension counts again. */
    void handBack() {
        submittedAt = submittedBefore;
        submittedBefore = null;
    }

    void noteRelease(Instant now) {
        releasedAt = now;
    }
}
