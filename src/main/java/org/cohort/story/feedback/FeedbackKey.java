package org.cohort.story.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.cohort.boot.Setting;

/** The secret of this installation by which feedback is sealed and tokens are made. It is never in the database. */
@ApplicationScoped
class FeedbackKey {

    private static final int BYTES = 32;
    private static final String FILE = "feedback.key";

    /** The setting, else a file in the data folder, made when it is first needed. */
    byte[] secret() {
        String given = Setting.FEEDBACK_KEY.value();
        return given.isEmpty() ? kept(Path.of(Setting.DATA_DIR.value(), FILE)) : given.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "feedback", ".new");
        Files.writeString(made, HexFormat.of().formatHex(random));
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
