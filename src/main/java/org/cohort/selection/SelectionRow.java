package org.cohort.selection;

import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;

/**
 * A proposal on the page where a community decides.
 *
 * @param rank      its place by the mean among those of the community, from 1, shared by equal means; 0 without a mean
 * @param applicant a name
 * @param outcome   what is decided; null before
 * @param announced whether the applicant knows
 * @param waiting   whether she knows that she is on the waiting list, and can still be taken
 * @param version   of the decision; 0 where there is none
 */
public record SelectionRow(int rank, ProposalRef proposal, String applicant, Ranking ranking, Outcome outcome, boolean announced,
                           boolean waiting, int version) {

    /** Whether nobody has handed in a review of it: choosing it is allowed, and said. */
    public boolean isUnread() {
        return ranking.reviews() == 0;
    }

    /** Whether a mentor put it on her short list. */
    public boolean isShortlisted() {
        return proposal.state() == ProposalState.SHORTLISTED;
    }
}
