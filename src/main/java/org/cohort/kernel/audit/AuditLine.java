package org.cohort.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One act, as the chain's hash covers it.
 *
 * @param actorId the account, or null for a visitor or the system
 * @param from    the state before, or null
 * @param to      the state after, or null
 * @param comment words that came with it, or null
 */
public record AuditLine(Instant at, Long actorId, String actorName, String subjectType, String subjectPublicId,
                        String action, String from, String to, String comment) {

    /** SHA-256 over the hash before, the place in the chain and every field, each with its length so that none can run into the next. */
    public String hash(String previousHash, long seq) {
        StringBuilder text = new StringBuilder();
        Object[] parts = {previousHash, seq, at, actorId, actorName, subjectType, subjectPublicId, action, from, to, comment};
        for (Object part : parts) {
            String value = part == null ? "" : part.toString();
            text.append(part == null ? "-" : value.length()).append(':').append(value).append('\n');
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
