package org.cohort.kernel.files;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** What a stored file can be. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    /** What is taken where nothing else is said: documents and pictures. */
    public static final Set<FileKind> DOCUMENTS = Set.of(PDF, PNG, JPEG, WEBP);
    /** What an import reads. */
    public static final Set<FileKind> TABLES = Set.of(CSV, TEXT);

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the point. */
    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /**
     * What the content is. The name only tells a table from other text, which content can't.
     *
     * @return empty for everything that is not one of these kinds
     */
    static Optional<FileKind> sniff(byte[] content, String name) {
        String found = TIKA.detect(content);
        if (found.equals(TEXT.mediaType) && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return Optional.of(CSV);
        }
        return of(found);
    }

    static Optional<FileKind> of(String mediaType) {
        return EnumSet.allOf(FileKind.class).stream().filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }
}
