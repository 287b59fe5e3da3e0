package org.cohort.kernel.persistence;

import java.security.SecureRandom;

/**
 * The id a thing has in addresses: twelve characters of Crockford's base 32 (60 random bits), so that it can be
 * read out loud, is never guessed, and tells nothing about how many there are.
 */
public final class PublicId {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int SHORT = 12;
    private static final int LONG = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {
    }

    /** A new id, such as {@code 7hq3k0vtm2ze}. */
    public static String next() {
        return random(SHORT);
    }

    /** A new one of 130 random bits: whoever has the address of a paper may verify it, and nobody finds one. */
    public static String secret() {
        return random(LONG);
    }

    private static String random(int letters) {
        char[] id = new char[letters];
        for (int i = 0; i < id.length; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
