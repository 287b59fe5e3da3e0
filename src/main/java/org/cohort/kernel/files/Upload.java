package org.cohort.kernel.files;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cohort.kernel.access.Refused;

/**
 * What somebody sent, not yet looked at.
 *
 * @param field   the id of the input it came by, where a refusal is shown; may be null
 * @param name    the name it had on her machine
 * @param content never null
 */
public record Upload(String field, String name, byte[] content) {

    /** The most bytes a file may have. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /**
     * What came by a file input.
     *
     * @param part may be null or empty when no file was chosen
     * @throws Refused at the field when there is no file, or it is too large to be read at all
     */
    public static Upload of(String field, Part part) {
        if (part == null || part.getSize() == 0 || part.getSubmittedFileName() == null) {
            throw Refused.input(field, "file.missing");
        }
        if (part.getSize() > LARGEST) {
            throw Refused.input(field, "file.tooLarge", LARGEST / 1024 / 1024);
        }
        try (InputStream stream = part.getInputStream()) {
            return new Upload(field, part.getSubmittedFileName(), stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
