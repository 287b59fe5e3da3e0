package org.cohort.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalView;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;

/**
 * A proposal as its reviewers see it.
 *
 * @param content  what the applicant wrote and contributed
 * @param closes   when reviews close for her; null when there is no date, or they have
 * @param reviewer whether the reader writes a review herself
 * @param own      the state of her review; null when she began none
 * @param mine     her own answers; null before she saved any
 * @param reviews  how many are in, hers included
 * @param others   those she may read; empty while hidden
 * @param hidden   whether others' are hidden until hers is in (rule R2)
 * @param write    whether she may write now, or why not
 * @param recuse   whether she may declare a conflict now, or why not
 * @param options  the actions that stand apart from the answers
 */
public record ReviewPage(ProposalRef proposal, ProposalView content, Instant closes, boolean reviewer, ReviewState own, Sheet mine, Verdict submit, int reviews,
                         List<Other> others, boolean hidden, Verdict write, Verdict recuse, List<Option<ReviewAction>> options) {

    /** Whether she can still declare a conflict here. */
    public boolean mayRecuse() {
        return recuse.isAllowed();
    }

    /** Another's review. @param reviewer a name @param overall null when nothing in it is weighed */
    public record Other(String reviewer, BigDecimal overall, Sheet sheet) {
    }
}
