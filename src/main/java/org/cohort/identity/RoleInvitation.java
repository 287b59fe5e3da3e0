package org.cohort.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Stored;

/** Somebody is asked to hold a role for one thing. It stands for one address, whether or not that has an account. Written by {@link RoleInvitations} alone. */
@Entity
@Table(name = "role_invitation")
public class RoleInvitation extends Stored {

    /** How long its link is good. */
    static final Duration LIFE = Duration.ofDays(14);

    /** Where an invitation stands. */
    public enum State { OPEN, EXPIRED, ACCEPTED, DECLINED, REVOKED }

    @Enumerated(EnumType.STRING)
    @Column(name = "role", updatable = false)
    private Role role;

    @Column(name = "scope_id")
    private Long scopeId;

    @Column(name = "title")
    private String title;

    @Column(name = "path")
    private String path;

    @Column(name = "email", updatable = false)
    private String email;

    @Column(name = "name")
    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "invited_by")
    private Long invitedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected RoleInvitation() {
    }

    RoleInvitation(Role role, Long scopeId, String title, String path, String email, String name, Instant now) {
        this.role = role;
        this.scopeId = scopeId;
        this.title = title;
        this.path = path;
        this.email = email;
        this.name = name;
        this.createdAt = now;
    }

    /** Mailed with a new secret; the one before is no longer good. */
    void sent(String newTokenHash, Long by, Instant now) {
        tokenHash = newTokenHash;
        invitedBy = by;
        sentAt = now;
        expiresAt = now.plus(LIFE);
    }

    /** What it was for became part of something else. */
    void isFor(Long scope, String newPath) {
        scopeId = scope;
        path = newPath;
    }

    void accept(Instant now) {
        acceptedAt = now;
    }

    void decline(Instant now) {
        declinedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    State state(Instant now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (declinedAt != null) {
            return State.DECLINED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    Role role() {
        return role;
    }

    Long scopeId() {
        return scopeId;
    }

    /** What it is for, in the words of the community or program. */
    String title() {
        return title;
    }

    /** Where she goes once she has accepted. */
    String path() {
        return path;
    }

    /** In its one form. */
    String email() {
        return email;
    }

    /** How she was called, or null. */
    String name() {
        return name;
    }

    Long invitedBy() {
        return invitedBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
