package org.cohort.internship.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** Somebody's word about a light, which is shown instead of the computed one until its day (rule I2). It is read by nothing but boards. */
@Entity
@Table(name = "light_override")
public class LightOverride extends Stored {

    /** Whose light it is. */
    public enum Whose { INTERN, MENTORS }

    @Column(name = "internship_id", updatable = false)
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "whose", updatable = false)
    private Whose whose;

    @Enumerated(EnumType.STRING)
    @Column(name = "tone", updatable = false)
    private LightTone tone;

    @Column(name = "words", updatable = false)
    private String words;

    @Column(name = "until_at", updatable = false)
    private Instant until;

    @Column(name = "set_by", updatable = false)
    private Long setBy;

    @Column(name = "set_at", updatable = false)
    private Instant setAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    /** For the persistence provider. */
    protected LightOverride() {
    }

    LightOverride(Long internshipId, Whose whose, LightTone tone, String words, Instant until, Long setBy, Instant now) {
        this.internshipId = internshipId;
        this.whose = whose;
        this.tone = tone;
        this.words = words;
        this.until = until;
        this.setBy = setBy;
        this.setAt = now;
    }

    public Long internshipId() {
        return internshipId;
    }

    public Whose whose() {
        return whose;
    }

    public LightTone tone() {
        return tone;
    }

    public Instant until() {
        return until;
    }

    void end(Long by, Instant now) {
        endedBy = by;
        endedAt = now;
    }
}
