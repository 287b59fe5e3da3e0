package org.cohort.internship.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What an internship made, in one place that will stay: an address and what is to be found there. */
@Entity
@Table(name = "work_product")
public class WorkProduct extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "is_required")
    private boolean required;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private WorkState state;

    @Column(name = "link")
    private String link;

    @Column(name = "description")
    private String description;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "accepted_by")
    private Long acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    /** For the persistence provider. */
    protected WorkProduct() {
    }

    WorkProduct(Long internshipId, boolean required) {
        this.internshipId = internshipId;
        this.required = required;
        this.state = WorkState.DUE;
    }

    public Long internshipId() {
        return internshipId;
    }

    /** Whether the internship is completed only with it. */
    public boolean isRequired() {
        return required;
    }

    public WorkState state() {
        return state;
    }

    public String link() {
        return link;
    }

    public String description() {
        return description;
    }

    public Instant handedInAt() {
        return handedInAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    boolean isAsked() {
        return askedAt != null;
    }

    void ask(Instant now) {
        askedAt = now;
    }

    /** For {@link WorkLifecycle} alone. */
    void move(WorkState to) {
        state = to;
    }

    void write(String address, String words, Instant now) {
        link = address;
        description = words;
        handedInAt = now;
    }

    void noteAcceptance(Long by, Instant now) {
        acceptedBy = by;
        acceptedAt = now;
    }
}
