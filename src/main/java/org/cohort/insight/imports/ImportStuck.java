package org.cohort.insight.imports;

/** A line of an import could not be written. */
class ImportStuck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    /** @param file {@code communities} or {@code projects} */
    ImportStuck(String file, long line, RuntimeException cause) {
        super(file + " line " + line, cause);
        this.file = file;
        this.line = line;
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }
}
