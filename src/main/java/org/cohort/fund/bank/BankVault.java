package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;

/**
 * Seals and opens (AES-256-GCM). What is sealed is bound to whose it is: moved to another row it does not open, nor when a bit of it is
 * changed. All contents up to a length look alike.
 */
@ApplicationScoped
public class BankVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int STEP = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param key the id of the key that opens it */
    public record Sealed(String key, String content) {
    }

    @Inject
    BankKeys keys;

    /** @param owner whose it is, such as {@code account 17} */
    public Sealed seal(String owner, String plain) {
        BankKeys.Key key = keys.all().get(0);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, (text.length / STEP + 1) * STEP);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, owner, nonce, padded);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return new Sealed(key.id(), Base64.getEncoder().encodeToString(whole));
    }

    /** @throws Refused {@code bank.unreadable} when its key is not there any more, or it was changed */
    public String open(String owner, Sealed sealed) {
        BankKeys.Key key = keys.all().stream().filter(one -> one.id().equals(sealed.key())).findFirst().orElseThrow(BankVault::unreadable);
        byte[] whole = Base64.getDecoder().decode(sealed.content());
        byte[] padded = cipher(Cipher.DECRYPT_MODE, key, owner, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length));
        int length = padded.length;
        while (length > 0 && padded[length - 1] == 0) {
            length--;
        }
        return new String(padded, 0, length, StandardCharsets.UTF_8);
    }

    /** Whether it should be sealed anew, by the newest key. */
    boolean isOld(String key) {
        return !keys.all().get(0).id().equals(key);
    }

    private static byte[] cipher(int mode, BankKeys.Key key, String owner, byte[] nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException changed) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(Verdict.rule("bank.unreadable"));
    }
}
