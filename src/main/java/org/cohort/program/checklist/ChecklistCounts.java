package org.cohort.program.checklist;

import java.util.Map;
import java.util.Set;
import org.cohort.program.RoundRef;

/** What a feature can count of a round's checklist. Any bean of this type is asked, for one statement or two. */
public interface ChecklistCounts {

    /**
     * The items it can tell of.
     *
     * @param hidden accounts that must not be counted (rule R3); never empty, for it stands in "not in"
     */
    Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden);
}
