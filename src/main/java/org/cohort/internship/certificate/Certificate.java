package org.cohort.internship.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.persistence.PublicId;
import org.cohort.kernel.persistence.Stored;

/** That an internship was completed. What it says is what was so then: a project that is renamed later changes no certificate. */
@Entity
@Table(name = "certificate")
public class Certificate extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "name")
    private String name;

    @Column(name = "program")
    private String program;

    @Column(name = "round")
    private String round;

    @Column(name = "community")
    private String community;

    @Column(name = "project")
    private String project;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_as")
    private String issuedAs;

    @Column(name = "renamed_at")
    private Instant renamedAt;

    @Column(name = "is_hidden")
    private boolean hidden;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_why")
    private String revokedWhy;

    /** For the persistence provider. */
    protected Certificate() {
    }

    Certificate(InternshipRef internship, String name, Instant now) {
        usePublicId(PublicId.secret());
        this.internshipId = internship.id();
        this.name = name;
        this.program = internship.project().participation().round().programName();
        this.round = internship.project().participation().round().name();
        this.community = internship.project().participation().communityName();
        this.project = internship.project().title();
        this.startsOn = internship.startsOn();
        this.endsOn = internship.endsOn();
        this.issuedAt = now;
    }

    Long internshipId() {
        return internshipId;
    }

    String name() {
        return name;
    }

    String program() {
        return program;
    }

    String round() {
        return round;
    }

    String community() {
        return community;
    }

    String project() {
        return project;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Null while it is valid. */
    Instant revokedAt() {
        return revokedAt;
    }

    String revokedWhy() {
        return revokedWhy;
    }

    /** Another name, as its holder wants it. The one it was issued with is kept; back to that, nothing was changed. */
    void rename(String as, Instant now) {
        if (as.equals(name)) {
            return;
        }
        issuedAs = issuedAs();
        name = as;
        renamedAt = name.equals(issuedAs) ? null : now;
    }

    /** The name its holder's account had when it was issued. */
    String issuedAs() {
        return issuedAs == null ? name : issuedAs;
    }

    /** When its holder wrote the name that stands on it; null where it is the one it was issued with. */
    Instant renamedAt() {
        return renamedAt;
    }

    void hide(boolean now) {
        hidden = now;
    }

    /** @param why null makes it valid again */
    void revoke(String why, Instant now) {
        revokedWhy = why;
        revokedAt = why == null ? null : now;
    }
}
