package org.cohort.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret handed out once; only its hash is kept. Written by {@link Tokens} alone. */
@Entity
@Table(name = "account_token")
public class AccountToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TokenKind kind;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "email")
    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For the persistence provider. */
    protected AccountToken() {
    }

    /** @param accountId null for the first start */
    AccountToken(TokenKind kind, Long accountId, String email, String tokenHash, Instant now) {
        this.kind = kind;
        this.accountId = accountId;
        this.email = email;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(kind.life());
    }

    Long accountId() {
        return accountId;
    }

    /** The address it was mailed to, or null when it was not mailed. */
    String email() {
        return email;
    }

    /** Null while it is unused. */
    Instant usedAt() {
        return usedAt;
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isUsable(Instant now) {
        return usedAt == null && isAlive(now);
    }
}
