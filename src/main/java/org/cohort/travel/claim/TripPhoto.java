package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A photo of a trip. It is kept only where the traveller says that everybody on it agreed, and what is to be seen. */
@Entity
@Table(name = "trip_photo")
public class TripPhoto extends Stored {

    @Column(name = "report_id", updatable = false)
    private Long reportId;

    @Column(name = "file_public_id", updatable = false)
    private String filePublicId;

    @Column(name = "path", updatable = false)
    private String path;

    @Column(name = "alt", updatable = false)
    private String alt;

    @Column(name = "agreed_at", updatable = false)
    private Instant agreedAt;

    protected TripPhoto() {
    }

    TripPhoto(Long reportId, String filePublicId, String path, String alt, Instant agreedAt) {
        this.reportId = reportId;
        this.filePublicId = filePublicId;
        this.path = path;
        this.alt = alt;
        this.agreedAt = agreedAt;
    }

    Long reportId() {
        return reportId;
    }

    String filePublicId() {
        return filePublicId;
    }

    String path() {
        return path;
    }

    String alt() {
        return alt;
    }
}
