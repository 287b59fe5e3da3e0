package org.cohort.selection;

import org.cohort.intake.ProposalRef;
import org.cohort.kernel.time.Window;

/**
 * A review with what its lifecycle asks about.
 *
 * @param window  when reviews of the round are open for the reviewer
 * @param decided whether a decision on the proposal exists
 */
record ReviewCase(Review review, ProposalRef proposal, Window window, boolean decided) {
}
