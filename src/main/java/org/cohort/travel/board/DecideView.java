package org.cohort.travel.board;

import java.util.List;
import org.cohort.fund.Balance;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.policy.Remark;

/**
 * Requests beside each other.
 *
 * @param candidates the waiting list in its order, then the others by when they were asked for
 * @param more       whether there are more than are shown
 * @param free       what the fund has to give: nothing while its period is closed, or about to be
 */
public record DecideView(FundRef fund, Balance balance, Amount free, List<Candidate> candidates, boolean more, WhatIf whatIf) {

    /** The same under another budget. */
    public DecideView under(Amount budget) {
        return new DecideView(fund, balance, free, candidates, more, WhatIf.of(budget, candidates));
    }

    /** How many drafts there are to publish. */
    public long drafted() {
        return candidates.stream().filter(one -> one.draft() != null).count();
    }

    /** What would be left in the fund after the drafted offers; below nothing when they are more than there is. */
    public Amount left() {
        return free.minus(whatIf.planned());
    }

    /**
     * One of them, to be decided about.
     *
     * @param revision of the request
     * @param remarks  what the fund's rules say about its costs
     */
    public record One(Candidate candidate, int revision, String purpose, List<Line> lines, List<Remark> remarks) {
    }

    /** A cost, what is asked for it, and what is drafted of it; null while nothing is. */
    public record Line(String publicId, String description, Amount asked, Amount drafted) {
    }

    /**
     * What would be published.
     *
     * @param free what the fund has to give
     * @param sum  of all offers about requests that wait for a decision
     * @param left in the fund after them
     */
    public record Preview(FundRef fund, Amount free, List<Item> items, Amount sum, Amount left) {
    }

    /** A drafted decision with what is in its way; allowed where nothing is. @param open whether its request waits for a decision: else there is nothing to publish, only a draft to forget */
    public record Item(String publicId, String title, DraftKind kind, Amount total, Integer place, String words, int edition, Verdict verdict, boolean open) {
    }
}
