package org.cohort.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.kernel.persistence.Stored;

/** Something an applicant did for a project before she proposes to work on it (rule A4). */
@Entity
@Table(name = "contribution")
public class Contribution extends Stored {

    @Column(name = "application_id", updatable = false)
    private Long applicationId;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "title")
    private String title;

    @Column(name = "url")
    private String url;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ContributionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ContributionStatus status;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    /** For the persistence provider. */
    protected Contribution() {
    }

    Contribution(Long applicationId, Long projectId, ContributionInput.Checked input, Instant now) {
        this.applicationId = applicationId;
        this.recordedAt = now;
        write(projectId, input);
    }

    void write(Long project, ContributionInput.Checked input) {
        projectId = project;
        title = input.title();
        url = input.url();
        kind = input.kind();
        status = input.status();
        madeOn = input.madeOn();
    }

    public Long applicationId() {
        return applicationId;
    }

    public Long projectId() {
        return projectId;
    }

    public String title() {
        return title;
    }
}
