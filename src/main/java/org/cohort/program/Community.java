package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A free-software community. It outlives rounds; what it does in one is its {@link Participation}. */
@Entity
@Table(name = "community")
public class Community extends Stored {

    @Column(name = "name")
    private String name;

    @Column(name = "tagline")
    private String tagline;

    @Column(name = "about")
    private String about;

    @Column(name = "website")
    private String website;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Community() {
    }

    Community(String slug, String name, Instant now) {
        usePublicId(slug);
        this.name = name;
        this.createdAt = now;
    }

    void describe(String newTagline, String newAbout, String newWebsite) {
        tagline = newTagline;
        about = newAbout;
        website = newWebsite;
    }

    /** Says what another one said that became part of it, where it says nothing itself. */
    public void adopt(String otherTagline, String otherAbout, String otherWebsite) {
        describe(tagline == null ? otherTagline : tagline, about == null ? otherAbout : about, website == null ? otherWebsite : website);
    }

    public String name() {
        return name;
    }

    /** What it is, in one sentence, or null. */
    public String tagline() {
        return tagline;
    }

    /** Markdown, or null. */
    public String about() {
        return about;
    }

    /** A web address, or null. */
    public String website() {
        return website;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
