package org.cohort.insight.imports;

import org.cohort.kernel.access.Verdict;
import org.cohort.program.RoundRef;

/**
 * An import with what its lifecycle must know.
 *
 * @param open how many decisions about its lines are missing
 * @param into whether its round takes an archive
 */
record ImportCase(ImportRun run, String roundName, String roundPublicId, int open, Verdict into) {

    /** For what is done whatever the round is by now. */
    static ImportCase of(ImportRun run, RoundRef round) {
        return of(run, round, 0, Verdict.allowed());
    }

    static ImportCase of(ImportRun run, RoundRef round, int open, Verdict into) {
        return new ImportCase(run, round.name(), round.publicId(), open, into);
    }
}
