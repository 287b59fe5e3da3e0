/**
 * Reviewing and choosing (rules R1, R2, R3, R7, R8).
 *
 * <p>A mentor of a project writes one {@code Review} of each proposal to it, by the questionnaire {@code review-rubric};
 * the overall score is derived from it. Who must not see a proposal is decided in one place,
 * {@link org.cohort.selection.ReviewPolicy} with {@link org.cohort.selection.Conflicts}, and every list, page and count asks it. A coordinator
 * takes a {@code Decision}, which nobody outside sees: it lives in a table of its own, and no proposal, task, notice or
 * page of an applicant changes before {@link org.cohort.selection.AnnouncementService} announces the whole round, which the
 * event {@link org.cohort.selection.ProposalAnnounced} tells the features to the right.
 */
package org.cohort.selection;
