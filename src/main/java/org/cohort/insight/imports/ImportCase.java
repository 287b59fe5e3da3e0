package org.cohort.insight.imports;

/**
 * An import with what its lifecycle must know.
 *
 * @param hasErrors whether a line can't be imported
 */
record ImportCase(ImportRun run, String roundName, String roundPublicId, boolean hasErrors) {
}
