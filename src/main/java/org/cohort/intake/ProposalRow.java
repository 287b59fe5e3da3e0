package org.cohort.intake;

import java.time.Instant;

/**
 * A proposal in a list.
 *
 * @param state   as the reader may know it
 * @param outcome null until it is announced
 */
public record ProposalRow(String publicId, String title, String projectPublicId, String projectTitle, String applicant, ProposalState state,
                          int wish, Instant submittedAt, Outcome outcome) {

    /** The same as the applicant may know it. */
    ProposalRow forApplicant() {
        return new ProposalRow(publicId, title, projectPublicId, projectTitle, applicant, state.forApplicant(), wish, submittedAt, outcome);
    }
}
