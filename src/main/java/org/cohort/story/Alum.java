package org.cohort.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A person who completed an internship, with the page she shows of herself if she wants to. */
@Entity
@Table(name = "alum")
public class Alum extends Stored {

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "is_public")
    private boolean shown;

    @Column(name = "headline")
    private String headline;

    @Column(name = "about")
    private String about;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Alum() {
    }

    /** Hidden until she says otherwise. */
    Alum(String slug, Long accountId, Instant now) {
        usePublicId(slug);
        this.accountId = accountId;
        this.createdAt = now;
    }

    void write(String newHeadline, String newAbout, boolean show) {
        headline = newHeadline;
        about = newAbout;
        shown = show;
    }

    public Long accountId() {
        return accountId;
    }

    public boolean isShown() {
        return shown;
    }

    public String headline() {
        return headline;
    }

    public String about() {
        return about;
    }
}
