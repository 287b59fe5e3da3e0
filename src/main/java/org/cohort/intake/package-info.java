/**
 * Coming in: a person's application to a round, what she contributes, and what she proposes to projects.
 *
 * <p>An {@link org.cohort.intake.Application} (one for each person and round) is a draft until she submits it within the round's
 * window; in the same transaction the system decides by {@link org.cohort.intake.Eligibility} whether she is eligible, and
 * where a rule can't be sure an organizer does. Until the deadline she may change and submit it again. Beside it she records
 * {@link org.cohort.intake.Contribution}s and writes {@link org.cohort.intake.Proposal}s, at most so many as the program
 * says, each with her wish's rank. Mentors may shortlist a proposal, which she is never shown; the selection announces
 * outcomes by {@link org.cohort.intake.ProposalService#announce}, and nothing here changes before.
 *
 * <p>The column and form field {@code revision} counts what the applicant wrote. Two open tabs are told apart by it, and not by
 * the entity's version, which would tell her that others did something with it.
 */
package org.cohort.intake;
