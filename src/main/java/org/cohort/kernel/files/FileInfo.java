package org.cohort.kernel.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is known about a file, without its content.
 *
 * @param id             the key, for foreign keys of other features
 * @param sha256         in hexadecimal, of the content
 * @param ownerAccountId who stored it; null for the system
 */
public record FileInfo(Long id, String publicId, String name, String mediaType, long size, String sha256,
                       String subjectType, String subjectPublicId, Long ownerAccountId, Instant storedAt) {

    /** Its address. */
    public String path() {
        return "/files/" + publicId + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Such as {@code 340 KB}; never 0. */
    public String shownSize() {
        long kilobytes = Math.max(1, (size + 1023) / 1024);
        return kilobytes < 1024 ? kilobytes + " KB" : Math.round(kilobytes / 102.4) / 10.0 + " MB";
    }
}
