package org.cohort.intake;

/** How far a proposal to a project is. The applicant is shown {@link #SHORTLISTED} as {@link #SUBMITTED}. */
public enum ProposalState {
    DRAFT, SUBMITTED, SHORTLISTED, ANNOUNCED, WITHDRAWN;

    /** What the applicant is shown. */
    public ProposalState forApplicant() {
        return this == SHORTLISTED ? SUBMITTED : this;
    }
}
