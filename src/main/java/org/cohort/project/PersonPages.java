package org.cohort.project;

import java.util.Collection;
import java.util.Map;

/** The pages that people show of themselves, which this feature does not know. */
public interface PersonPages {

    /** Public ids by account; who shows no page is left out. */
    Map<Long, String> of(Collection<Long> accounts);
}
