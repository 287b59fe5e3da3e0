package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/**
 * A later end of a deadline for one person, for a project's team, or for everybody in a community (rule T3): who, which, until when,
 * why, granted by whom. A team's counts for whoever acts for the project, a community's for whoever acts in it, whenever she came.
 */
@Entity
@Table(name = "extension")
public class ExtensionGrant extends Stored {

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @Column(name = "participation_id")
    private Long participationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private DeadlineKind kind;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "reason")
    private String reason;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    /** True while it stands, null afterwards: one of a kind stands for a person in a round. */
    @Column(name = "live")
    private Boolean live = Boolean.TRUE;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ExtensionGrant() {
    }

    ExtensionGrant(Long roundId, Long accountId, DeadlineKind kind) {
        this.roundId = roundId;
        this.accountId = accountId;
        this.kind = kind;
    }

    /** For whoever acts there: for the project when the place names one, else for the community as a whole. */
    ExtensionGrant(Long roundId, Place place, DeadlineKind kind) {
        this(roundId, (Long) null, kind);
        this.projectId = place.projectId();
        this.participationId = place.projectId() == null ? place.participationId() : null;
    }

    /** @param account or null @param place where she acts, or null */
    public boolean countsFor(Long account, Place place) {
        if (accountId != null) {
            return accountId.equals(account);
        }
        return place != null && (projectId != null ? projectId.equals(place.projectId()) : participationId.equals(place.participationId()));
    }

    void grant(Instant until, String why, Long by, Instant now) {
        untilAt = until;
        reason = why;
        grantedBy = by;
        grantedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
        live = null;
    }

    public Long roundId() {
        return roundId;
    }

    public Long projectId() {
        return projectId;
    }

    public Long participationId() {
        return participationId;
    }

    /** Null for a team's or a community's. */
    public Long accountId() {
        return accountId;
    }

    public DeadlineKind kind() {
        return kind;
    }

    /** The last instant that counts for her. */
    public Instant untilAt() {
        return untilAt;
    }

    public String reason() {
        return reason;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
