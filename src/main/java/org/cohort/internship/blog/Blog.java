package org.cohort.internship.blog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cohort.internship.blog.read.FeedContent;
import org.cohort.internship.blog.read.ReadProblem;
import org.cohort.kernel.persistence.Stored;

/** An intern's blog: where its feed is, and how reading it went. */
@Entity
@Table(name = "blog")
public class Blog extends Stored {

    static final Duration EVERY = Duration.ofHours(4);
    private static final Duration FIRST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_PAUSE = 7;

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "address")
    private String address;

    @Column(name = "feed_address")
    private String feedAddress;

    @Column(name = "etag")
    private String etag;

    @Column(name = "last_modified")
    private String lastModified;

    @Column(name = "is_public")
    private boolean shared;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "next_read_at")
    private Instant nextReadAt;

    @Column(name = "failures")
    private int failures;

    @Enumerated(EnumType.STRING)
    @Column(name = "problem")
    private ReadProblem problem;

    @Column(name = "problem_detail")
    private String problemDetail;

    /** For the persistence provider. */
    protected Blog() {
    }

    Blog(Long internshipId) {
        this.internshipId = internshipId;
    }

    public Long internshipId() {
        return internshipId;
    }

    /** As she typed it. */
    public String address() {
        return address;
    }

    /** Null before it was found. */
    public String feedAddress() {
        return feedAddress;
    }

    String etag() {
        return etag;
    }

    String lastModified() {
        return lastModified;
    }

    /** Whether its posts stand on the community's public page. */
    public boolean isShared() {
        return shared;
    }

    /** When it was last read without a problem; null before. */
    public Instant readAt() {
        return readAt;
    }

    /** Null where it is not asked any more, because its server said so. */
    public Instant nextReadAt() {
        return nextReadAt;
    }

    /** Null where the last reading went well. */
    public ReadProblem problem() {
        return problem;
    }

    public String problemDetail() {
        return problemDetail;
    }

    /** Begins anew, at once. */
    void give(String newAddress, Instant now) {
        if (!newAddress.equals(address)) {
            readAt = null;
        }
        address = newAddress;
        feedAddress = null;
        etag = null;
        lastModified = null;
        givenAt = now;
        nextReadAt = now;
        failures = 0;
        problem = null;
        problemDetail = null;
    }

    void share(boolean withEverybody) {
        shared = withEverybody;
    }

    /** Nobody else reads it in the time that a reading takes. */
    void take(Instant now) {
        nextReadAt = now.plus(FIRST_PAUSE);
    }

    void read(FeedContent content, Instant now) {
        feedAddress = content.feed();
        etag = content.etag();
        lastModified = content.lastModified();
        readAt = now;
        nextReadAt = now.plus(EVERY);
        failures = 0;
        problem = null;
        problemDetail = null;
    }

    /** The pause doubles with each failure, from an hour to some days; what is gone is not asked again. */
    void failed(ReadProblem why, String detail, Instant now) {
        problem = why;
        problemDetail = detail == null || detail.length() <= 200 ? detail : detail.substring(0, 200);
        nextReadAt = why == ReadProblem.GONE ? null : now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, LONGEST_PAUSE)));
        failures++;
    }
}
