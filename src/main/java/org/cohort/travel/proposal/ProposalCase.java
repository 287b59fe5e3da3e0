package org.cohort.travel.proposal;

import org.cohort.travel.Hosts;

/** A proposed conference with who keeps its community's conferences. */
record ProposalCase(ConferenceProposal proposal, Hosts hosts) {

    String path() {
        return "/conference-proposals/" + proposal.publicId();
    }
}
