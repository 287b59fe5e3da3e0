package org.cohort.selection;

import java.time.Instant;
import java.util.List;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Phrase;
import org.cohort.program.RoundRef;

/**
 * What announcing a round would do (rules R7, R8).
 *
 * @param rows      what would be announced, by community and project
 * @param undecided what still needs a decision
 * @param ready     whether it can be announced, or why not
 * @param late      the communities that can't decide any more what they still have to: they need more time for choosing (rule T3)
 * @param early     the date that was published for it, while that is still to come; else null
 * @param unsure    on the eligibility of how many applicants nobody has decided yet, of those the reader may know
 * @param told      what was announced, where nothing is left to announce; or null
 * @param seen      stands for the decisions as they are shown: what is announced is exactly these
 */
public record AnnouncementPreview(RoundRef round, List<Row> rows, List<Row> undecided, Verdict ready, List<String> late, Instant early, long unsure, Told told, String seen) {

    /**
     * What was announced so far, of what the reader may know (rule R3).
     *
     * @param people how many were told, whatever number of proposals they had
     * @param at     when, the last time
     */
    public record Told(long people, long accepted, long waitlisted, long declined, Instant at) {

        public Phrase words() {
            return Phrase.of("selection.announce.done.text", people, at, accepted, waitlisted, declined);
        }
    }


    /**
     * A proposal.
     *
     * @param applicant a name
     * @param outcome   null for an undecided one
     * @param version   of its decision; 0 for an undecided one
     * @param standing  how far her application is
     */
    public record Row(ProposalRef proposal, String applicant, Outcome outcome, int version, ApplicationState standing) {
    }

    /** How many people are told, whatever number of proposals they have. */
    public long people() {
        return rows.stream().map(row -> row.proposal().applicantId()).distinct().count();
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
