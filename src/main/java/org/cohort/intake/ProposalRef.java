package org.cohort.intake;

import org.cohort.project.ProjectRef;

/**
 * A proposal as other features know it.
 *
 * @param applicantId the account of who wrote it
 * @param wish        the applicant's own rank of it, from 1
 */
public record ProposalRef(Long id, String publicId, String title, ProposalState state, Long applicationId, Long applicantId, int wish,
                          ProjectRef project) {

    /** The address of its page. */
    public String path() {
        return "/proposals/" + publicId;
    }
}
