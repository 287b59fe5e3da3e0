package org.cohort.internship.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** An edition of a program's own words for its agreements (rule I4). It never changes: other words are the next edition. */
@Entity
@Table(name = "agreement_template")
public class AgreementTemplate extends Stored {

    @Column(name = "program_id")
    private Long programId;

    @Column(name = "edition")
    private int edition;

    @Column(name = "text")
    private String text;

    @Column(name = "written_by")
    private Long writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For the persistence provider. */
    protected AgreementTemplate() {
    }

    AgreementTemplate(Long programId, int edition, String text, Long writtenBy, Instant now) {
        this.programId = programId;
        this.edition = edition;
        this.text = text;
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    /** Counts on from the editions that ship. */
    public int edition() {
        return edition;
    }

    public String text() {
        return text;
    }

    public Long writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
