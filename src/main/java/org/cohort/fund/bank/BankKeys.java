package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.cohort.boot.Setting;

/**
 * The keys of this installation by which bank details are sealed: the first seals, all of them open. They are in the setting, else in a file of
 * the data folder, one a line, made when it is first needed; never in the database.
 */
@ApplicationScoped
class BankKeys {

    /** @param id names the key and tells nothing of it */
    record Key(String id, SecretKey secret) {

        @Override
        public String toString() {
            return "key " + id;
        }
    }

    static final String FILE = "bank.keys";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    /** At least one, the newest first. */
    List<Key> all() {
        String given = Setting.BANK_KEYS.value();
        return (given.isEmpty() ? kept(Path.of(Setting.DATA_DIR.value(), FILE)) : Arrays.asList(given.split(","))).stream().map(String::strip)
                .filter(secret -> !secret.isEmpty()).map(BankKeys::key).toList();
    }

    private static Key key(String secret) {
        return new Key(HexFormat.of().formatHex(mac(secret, "id"), 0, ID_BYTES), new SecretKeySpec(mac(secret, "seal"), "AES"));
    }

    private static byte[] mac(String secret, String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(("bank " + what).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static List<String> kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Temporary files are their owner's alone, and so is what is linked to them.
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "bank", ".new");
        Files.writeString(made, HexFormat.of().formatHex(random) + "\n");
        try {
            // Of two who are first at once, one is; the other reads what she made.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException another) {
            // It is there.
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(made, file);
        } finally {
            Files.delete(made);
        }
    }
}
