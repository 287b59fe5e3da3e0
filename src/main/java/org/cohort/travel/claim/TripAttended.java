package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** A session of the conference that the traveller was in, attached to the report. */
@Entity
@Table(name = "trip_attended")
public class TripAttended extends Stored {

    @Column(name = "report_id", updatable = false)
    private Long reportId;

    @Column(name = "session_id", updatable = false)
    private Long sessionId;

    protected TripAttended() {
    }

    TripAttended(Long reportId, Long sessionId) {
        this.reportId = reportId;
        this.sessionId = sessionId;
    }

    Long sessionId() {
        return sessionId;
    }
}
