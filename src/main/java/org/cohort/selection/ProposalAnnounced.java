package org.cohort.selection;

import org.cohort.intake.Outcome;

/** What became of a proposal is known to everybody from now on: fired inside the transaction of the announcement. */
public record ProposalAnnounced(Long proposalId, Outcome outcome) {
}
