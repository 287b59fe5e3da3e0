package org.cohort.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.cohort.kernel.persistence.Stored;

/** A person's account. It can be signed in to once it is confirmed, has a password and is not closed. */
@Entity
@Table(name = "account")
public class Account extends Stored {

    @Column(name = "email")
    private String email;

    @Column(name = "name")
    private String name;

    @Column(name = "pronouns")
    private String pronouns;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "locale")
    private String locale;

    @Column(name = "zone")
    private ZoneId zone;

    @Column(name = "auth_version")
    private int authVersion;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** For the persistence provider. */
    protected Account() {
    }

    /** A new, unconfirmed account without a password. @param email as {@link EmailAddress#normal} gives it */
    Account(String email, String name, ZoneId zone, Instant now) {
        this.email = email;
        this.name = name;
        this.zone = zone;
        this.locale = Locale.ENGLISH.toLanguageTag();
        this.createdAt = now;
    }

    public String email() {
        return email;
    }

    /** Her name as she writes it. */
    public String name() {
        return name;
    }

    /** Null when she gives none. */
    public String pronouns() {
        return pronouns;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Counts what ends all sessions; a session carries the number it was made under. */
    public int authVersion() {
        return authVersion;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Null when she was never seen. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Null before an invited person has chosen one. */
    String passwordHash() {
        return passwordHash;
    }

    /** The address is hers: she acted on what was mailed there. */
    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    /** Another password; every session but the one that did it ends. */
    void usePassword(String hash) {
        passwordHash = hash;
        signOutEverywhere();
    }

    void signOutEverywhere() {
        authVersion++;
    }

    void describe(Profile profile) {
        name = profile.name();
        pronouns = profile.pronouns();
        zone = profile.zone();
        locale = profile.locale().toLanguageTag();
    }
}
