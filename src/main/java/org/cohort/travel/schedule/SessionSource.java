package org.cohort.travel.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** What a session is called in the schedule it was read from. */
@Entity
@Table(name = "session_source")
public class SessionSource extends Stored {

    @Column(name = "session_id", updatable = false)
    private Long sessionId;

    @Column(name = "uid", updatable = false)
    private String uid;

    protected SessionSource() {
    }

    SessionSource(Long sessionId, String uid) {
        this.sessionId = sessionId;
        this.uid = uid;
    }

    Long sessionId() {
        return sessionId;
    }

    String uid() {
        return uid;
    }
}
