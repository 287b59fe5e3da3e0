package org.cohort.kernel.files;

import java.util.Locale;

/** Makes a name that is safe in addresses, headers and on every disk, and that ends as its kind does. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {
    }

    static String clean(String typed, FileKind kind) {
        String name = typed == null ? "" : typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;%&#]", " ").replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST).strip();
        }
        if (name.isEmpty()) {
            name = "file";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + kind.extension()) || kind == FileKind.JPEG && lower.endsWith(".jpeg");
        return fits ? name : name + "." + kind.extension();
    }
}
