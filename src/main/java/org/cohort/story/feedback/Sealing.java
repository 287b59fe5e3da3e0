package org.cohort.story.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens and seals answers by one secret, each round with keys of its own. */
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SMALLEST = 256;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final String round;

    Sealing(byte[] secret, String roundPublicId) {
        this.secret = secret.clone();
        this.round = roundPublicId;
    }

    /** That a person has answered in this round: the same for the same person, and without the secret nobody's. */
    String token(String accountPublicId) {
        return HexFormat.of().formatHex(mac("token " + round + " " + accountPublicId));
    }

    /** A random key of a row. */
    static String id() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Seals a question's answer. All of a size up to the next step look alike in their length. */
    String seal(String question, String answer) {
        byte[] text = (question + "\n" + answer).getBytes(StandardCharsets.UTF_8);
        int size = SMALLEST;
        while (size < text.length + LENGTH) {
            size *= 4;
        }
        byte[] padded = Arrays.copyOf(java.nio.ByteBuffer.allocate(LENGTH + text.length).putInt(text.length).put(text).array(), size);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, padded);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** An answer with its question. @throws IllegalStateException when it was sealed by another secret, or changed */
    FeedbackRelease.Answer open(String content) {
        byte[] whole = Base64.getDecoder().decode(content);
        byte[] padded = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length));
        int length = java.nio.ByteBuffer.wrap(padded).getInt();
        String text = new String(padded, LENGTH, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return new FeedbackRelease.Answer(text.substring(0, end), text.substring(end + 1));
    }

    /** The same; empty when it was sealed by another secret, or changed. */
    Optional<FeedbackRelease.Answer> tryOpen(String content) {
        try {
            return Optional.of(open(content));
        } catch (IllegalStateException | IllegalArgumentException otherKey) {
            return Optional.empty();
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac("seal " + round), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("feedback was sealed by another key", e);
        }
    }

    private byte[] mac(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
