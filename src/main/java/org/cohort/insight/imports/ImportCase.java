package org.cohort.insight.imports;

import org.cohort.program.RoundRef;

/**
 * An import with what its lifecycle must know.
 *
 * @param open how many decisions about its lines are missing
 */
record ImportCase(ImportRun run, String roundName, String roundPublicId, int open) {

    static ImportCase of(ImportRun run, RoundRef round, int open) {
        return new ImportCase(run, round.name(), round.publicId(), open);
    }

    boolean hasErrors() {
        return run.errors() > 0;
    }
}
