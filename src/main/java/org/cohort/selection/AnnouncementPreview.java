package org.cohort.selection;

import java.util.List;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.program.RoundRef;

/**
 * What announcing a round would do (rules R7, R8).
 *
 * @param rows      what would be announced, by community and project
 * @param undecided what still needs a decision
 * @param ready     whether it can be announced, or why not
 */
public record AnnouncementPreview(RoundRef round, List<Row> rows, List<Row> undecided, Verdict ready) {

    /** A proposal. @param applicant a name @param outcome null for an undecided one */
    public record Row(ProposalRef proposal, String applicant, Outcome outcome) {
    }

    /** How many people are told: one mail a proposal. */
    public int mails() {
        return rows.size();
    }

    public long accepted() {
        return rows.stream().filter(row -> row.outcome() == Outcome.ACCEPTED).count();
    }

    public long waitlisted() {
        return rows.stream().filter(row -> row.outcome() == Outcome.WAITLISTED).count();
    }

    public long declined() {
        return rows.stream().filter(row -> row.outcome() == Outcome.DECLINED).count();
    }
}
