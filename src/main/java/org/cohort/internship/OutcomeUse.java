package org.cohort.internship;

import org.cohort.kernel.access.Verdict;

/** What rests on outcomes of evaluations and can't be undone with them. Any bean of this type is asked before a mentor takes hers back (rule I3). */
public interface OutcomeUse {

    /** Whether nothing that the stage's outcome set off is past stopping. */
    Verdict mayTakeBack(Long internshipId, Stage stage);
}
