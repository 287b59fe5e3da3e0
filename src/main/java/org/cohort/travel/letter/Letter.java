package org.cohort.travel.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.PublicId;
import org.cohort.kernel.persistence.Stored;

/** A letter about a grant. What it says never changes; a newer one replaces it. */
@Entity(name = "TravelLetter")
@Table(name = "travel_letter")
public class Letter extends Stored {

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private LetterKind kind;

    @Column(name = "says", updatable = false)
    private String says;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    /** One of each kind stands for a grant; null once it is replaced. */
    @Column(name = "standing")
    private String standing;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected Letter() {
    }

    Letter(Long grantId, LetterKind kind, Said said, Instant now) {
        usePublicId(PublicId.secret());
        this.grantId = grantId;
        this.kind = kind;
        this.says = SaidText.write(said);
        this.issuedAt = now;
        this.standing = grantId + " " + kind;
    }

    Long grantId() {
        return grantId;
    }

    LetterKind kind() {
        return kind;
    }

    Said said() {
        return SaidText.read(says);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    boolean isReplaced() {
        return replacedAt != null;
    }

    void replace(Instant now) {
        replacedAt = now;
        standing = null;
    }
}
