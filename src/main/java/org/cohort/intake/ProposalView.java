package org.cohort.intake;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.project.ProjectRef;

/**
 * A proposal as one reader may see it.
 *
 * @param applicationId the application's public id, for the applicant and organizers; else null
 * @param own           whether the reader wrote it
 * @param judged        whether the reader has a say in it
 * @param state         as the reader may know it
 * @param wish          the applicant's own rank; null for mentors
 * @param outcome       null until it is announced
 * @param change        whether the applicant may change and submit it now
 * @param sheets        her answers to the proposal's questions, and her essays, as the reader may read them
 * @param contributions hers for this project
 * @param options       what the reader may do to it
 */
public record ProposalView(String publicId, String title, ProjectRef project, String applicant, String applicationId, boolean own, boolean judged,
                           ProposalState state, Integer wish, Instant submittedAt, Outcome outcome, Verdict change, Instant closes,
                           List<Sheet> sheets, List<ContributionRow> contributions, List<Option<ProposalAction>> options) {
}
