package org.cohort.selection;

import java.time.Instant;
import org.cohort.intake.ProposalRef;

/**
 * A proposal in a reviewer's queue.
 *
 * @param applicant a name
 * @param reviews   how many are in
 * @param own       the state of the reader's own review; null when she began none
 * @param open      whether reviews are open now
 * @param closes    when reviews close for the reader; null when there is no date
 */
public record QueueRow(ProposalRef proposal, String applicant, int reviews, ReviewState own, boolean open, Instant closes) {

    public String path() {
        return "/review/" + proposal.publicId();
    }

    /** Whether the reader has done her part. */
    public boolean isDone() {
        return own == ReviewState.SUBMITTED;
    }
}
