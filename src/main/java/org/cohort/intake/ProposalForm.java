package org.cohort.intake;

import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.time.Window;
import org.cohort.project.ProjectRef;

/**
 * The form of a proposal.
 *
 * @param publicId      of the proposal, or null before its first save
 * @param applicationId the public id of the application it belongs to; null while she has not applied to the round
 * @param state         as the applicant may know it; DRAFT before its first save
 * @param title         null before its first save
 * @param wish          before its first save the next free rank
 * @param submit        whether she may submit it now
 * @param closes        when the window closes for her, or null
 */
public record ProposalForm(ProjectRef project, String publicId, String applicationId, ProposalState state, String title, int wish, int revision,
                           Sheet sheet, Verdict submit, Window.End closes) {

    /** Whether drafts can be saved: not any more once it is submitted, when each change is submitted again. */
    public boolean isDraft() {
        return state == ProposalState.DRAFT;
    }
}
