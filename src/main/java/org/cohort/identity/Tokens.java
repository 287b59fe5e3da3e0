package org.cohort.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Issues and redeems {@link AccountToken}s, in the transaction of the service that calls it if there is one. */
@ApplicationScoped
@Transactional
class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * A new token of 256 random bits, safe in an address.
     *
     * @param accountId null for the first start
     * @param email     the address it will be mailed to, or null
     */
    String issue(TokenKind kind, Long accountId, String email) {
        String token = secret();
        // What is long over is of no use; taking it away here keeps the table small without a job.
        em.createQuery("delete from AccountToken t where t.expiresAt < :before")
                .setParameter("before", clock.instant().minus(KEPT_AFTER_EXPIRY)).executeUpdate();
        em.persist(new AccountToken(kind, accountId, email, hash(token), clock.instant()));
        return token;
    }

    /** The token if it could be redeemed now; asking changes nothing. @param token as it came in, null included */
    Optional<AccountToken> usable(TokenKind kind, String token) {
        return find(kind, token).filter(found -> found.isUsable(clock.instant()));
    }

    /** The token of this kind, used and expired ones included. */
    Optional<AccountToken> find(TokenKind kind, String token) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery("select t from AccountToken t where t.tokenHash = :hash and t.kind = :kind", AccountToken.class)
                .setParameter("hash", hash(token)).setParameter("kind", kind).getResultStream().findFirst();
    }

    /** Uses the token up. Of two who try at the same time one gets it, because the database decides. */
    Optional<AccountToken> redeem(TokenKind kind, String token) {
        Optional<AccountToken> found = usable(kind, token);
        Instant now = clock.instant();
        return found.filter(unused -> em.createQuery("update AccountToken t set t.usedAt = :now"
                        + " where t.tokenHash = :hash and t.usedAt is null and t.expiresAt > :now")
                .setParameter("now", now).setParameter("hash", hash(token)).executeUpdate() == 1);
    }

    /** Makes every unused token of the kind unusable. @param accountId null for those that belong to no account */
    void voidAll(TokenKind kind, Long accountId) {
        String whose = accountId == null ? "t.accountId is null" : "t.accountId = :account";
        var update = em.createQuery("update AccountToken t set t.usedAt = :now, t.expiresAt = :now"
                        + " where t.kind = :kind and t.expiresAt > :now and " + whose)
                .setParameter("now", clock.instant()).setParameter("kind", kind);
        if (accountId != null) {
            update.setParameter("account", accountId);
        }
        update.executeUpdate();
    }

    /** Makes this token unusable. @param token null does nothing */
    void discard(TokenKind kind, String token) {
        if (token != null) {
            em.createQuery("update AccountToken t set t.usedAt = :now, t.expiresAt = :now where t.tokenHash = :hash and t.kind = :kind and t.expiresAt > :now")
                    .setParameter("now", clock.instant()).setParameter("hash", hash(token)).setParameter("kind", kind).executeUpdate();
        }
    }

    /** 256 random bits, safe in an address. */
    static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hex: a token is random, so a slow hash would add nothing. */
    static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
