package org.cohort.travel.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What those who decide on a request say to each other about it; it stays as it was written. */
@Entity
@Table(name = "grant_note")
public class GrantNote extends Stored {

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "words", updatable = false)
    private String words;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    protected GrantNote() {
    }

    GrantNote(Long grantId, Long accountId, String words, Instant writtenAt) {
        this.grantId = grantId;
        this.accountId = accountId;
        this.words = words;
        this.writtenAt = writtenAt;
    }
}
