package org.cohort.selection;

import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.time.Window;

/**
 * A decision with what its lifecycle asks about.
 *
 * @param wanted the outcome asked for; null where none is
 * @param taken  how many other proposals of the community are accepted
 * @param window when decisions are open
 */
record DecisionCase(Decision decision, ProposalRef proposal, Outcome wanted, long taken, Window window) {

    int slots() {
        return proposal.project().participation().slots();
    }
}
