package org.cohort.intake;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.time.Window;
import org.cohort.program.RoundRef;

/**
 * Where an applicant stands, as she or an organizer reads it.
 *
 * @param name          the applicant's
 * @param own           whether the reader is the applicant
 * @param closes        until when she is asked to submit it and may, or null
 * @param change        whether she may change and submit it now
 * @param findings      what the rules say; nothing once her answers were removed
 * @param purgedAt      when they were, or null
 * @param essays        what the reader may read of them
 * @param contribute    whether she may record contributions now
 * @param proposalsEnd  when proposals close for her, or null
 * @param announcement  when the outcomes are announced, or null
 * @param options       what the reader may do to it
 * @param earlier       by which she was an intern before, as the program knows; for organizers who decide, else empty
 */
public record ApplicationView(String publicId, RoundRef round, String name, boolean own, ApplicationState state, Instant submittedAt,
                              Window.End closes, Verdict change, List<Eligibility.Finding> findings, Instant purgedAt, List<Sheet> essays, Verdict contribute,
                              List<ContributionRow> contributions, List<ProposalRow> proposals, Window.End proposalsEnd, Instant announcement,
                              List<Option<ApplicationAction>> options, List<Earlier> earlier) {

    /** An application by which she was an intern of the program before. */
    public record Earlier(String publicId, String roundName) {
    }
}
