package org.cohort.internship.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a submitted report said before it was revised. */
@Entity
@Table(name = "report_edit")
public class ReportEdit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private Long editedBy;

    @Column(name = "done")
    private String done;

    @Column(name = "next")
    private String next;

    @Column(name = "blocked")
    private String blocked;

    @Column(name = "links")
    private String links;

    /** For the persistence provider. */
    protected ReportEdit() {
    }

    /** Keeps what the report says now, before it is changed. */
    ReportEdit(ProgressReport report, Long editedBy, Instant now) {
        this.reportId = report.id();
        this.editedAt = now;
        this.editedBy = editedBy;
        this.done = report.done();
        this.next = report.next();
        this.blocked = report.blocked();
        this.links = report.links();
    }

    public Instant editedAt() {
        return editedAt;
    }

    public Long editedBy() {
        return editedBy;
    }

    public String done() {
        return done;
    }

    public String next() {
        return next;
    }

    public String blocked() {
        return blocked;
    }

    public String links() {
        return links;
    }
}
