package org.cohort.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.cohort.kernel.access.Refused;

/** The rules for passwords and their hashes: Argon2id with OWASP's parameters (19 MiB, two passes, one lane). */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int FEWEST_CHARACTERS = 5;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID);
    /** Each hash takes 19 MiB of heap while it is made: more at once than there are processors only costs memory. */
    private static final Semaphore AT_ONCE = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    /** A hash of a password nobody has: an unknown address is answered as slowly as a wrong password. */
    private static final String NOBODY = hashNow("nobody has this one");

    /**
     * Checks a password that is being chosen.
     *
     * @param field the input's id, for the message
     * @throws Refused when it is too short, too long, too simple, or just the person's address or name
     */
    void check(String field, String password, String email, String name) {
        String plain = password == null ? "" : normal(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refused.input(field, "identity.password.length", SHORTEST, LONGEST);
        }
        String lower = plain.strip().toLowerCase(Locale.ROOT);
        if (lower.equals(email.toLowerCase(Locale.ROOT)) || lower.equals(email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT))
                || lower.equals(name.strip().toLowerCase(Locale.ROOT))) {
            throw Refused.input(field, "identity.password.same");
        }
        if (plain.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw Refused.input(field, "identity.password.simple", FEWEST_CHARACTERS);
        }
    }

    String hash(String password) {
        return limited(() -> hashNow(normal(password)));
    }

    /** Takes the same time whether or not there is a hash. @param hash null when there is no such account or password */
    boolean matches(String password, String hash) {
        // A longer one can't be right, and must not cost more.
        boolean possible = hash != null && password != null && password.length() <= 2 * LONGEST;
        String tried = password == null || password.length() > 2 * LONGEST ? "" : normal(password);
        String against = hash == null ? NOBODY : hash;
        return limited(() -> Password.check(tried, against).with(Argon2Function.getInstanceFromHash(against))) && possible;
    }

    /** Letters that look alike and are typed differently on another keyboard become the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String hashNow(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    private static <T> T limited(java.util.function.Supplier<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
