package org.cohort.internship;

import org.cohort.kernel.access.Verdict;

/** Something without which an internship is not completed, besides the mentor's final word: any bean of this type is asked. */
public interface CompletionNeed {

    /** Allowed when it is there or not needed, else the reason. */
    Verdict met(InternshipRef internship);
}
