package org.cohort.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What somebody tells about her internship or a trip, in her own words, with her thanks. */
@Entity
@Table(name = "story")
public class Story extends Stored {

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "trip_report_id")
    private Long tripReportId;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "thanks")
    private String thanks;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private StoryState state = StoryState.DRAFT;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Story() {
    }

    /** @param tripReportId the report it grew from, or null */
    Story(String slug, Long accountId, Long internshipId, Long tripReportId, String title, String body, String thanks, Instant now) {
        usePublicId(slug);
        this.accountId = accountId;
        this.internshipId = internshipId;
        this.tripReportId = tripReportId;
        this.title = title;
        this.body = body;
        this.thanks = thanks;
        this.createdAt = now;
    }

    /** @throws IllegalStateException once it is read by others: then it is theirs to return first */
    void write(String newTitle, String newBody, String newThanks) {
        if (!isOpen()) {
            throw new IllegalStateException("a submitted story is not rewritten");
        }
        title = newTitle;
        body = newBody;
        thanks = newThanks;
    }

    boolean isOpen() {
        return state == StoryState.DRAFT || state == StoryState.RETURNED;
    }

    void moveTo(StoryState to, Instant now) {
        state = to;
        publishedAt = to == StoryState.PUBLISHED ? now : null;
    }

    public Long accountId() {
        return accountId;
    }

    public Long internshipId() {
        return internshipId;
    }

    /** Null for a story that is of no trip. */
    Long tripReportId() {
        return tripReportId;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String thanks() {
        return thanks;
    }

    public StoryState state() {
        return state;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
