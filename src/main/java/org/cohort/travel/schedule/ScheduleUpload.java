package org.cohort.travel.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A schedule that waits for somebody to take its changes; at most one a conference. */
@Entity
@Table(name = "schedule_upload")
public class ScheduleUpload extends Stored {

    @Column(name = "conference_id", updatable = false)
    private Long conferenceId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "content", updatable = false)
    private String content;

    @Column(name = "uploaded_by", updatable = false)
    private Long uploadedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    protected ScheduleUpload() {
    }

    ScheduleUpload(Long conferenceId, String name, String content, Long uploadedBy, Instant now) {
        this.conferenceId = conferenceId;
        this.name = name;
        this.content = content;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
