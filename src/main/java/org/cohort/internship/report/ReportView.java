package org.cohort.internship.report;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.report.link.ReportLink;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;

/**
 * A report as its page shows it.
 *
 * @param row       what stands in lists, too
 * @param intern    her name
 * @param words     what is written so far, with the version it is
 * @param links     the addresses in it, recognised
 * @param answer    null before there is one
 * @param checklist what was to be done in its days, and what of it was
 * @param blocker   null where nothing is or was in the way, and before it is handed in
 * @param changes   the revisions, the latest first
 * @param may       what the reader may do
 */
public record ReportView(ReportRow row, InternshipRef internship, String intern, ReportInput words, List<ReportLink> links, Answer answer,
                         List<Planned> checklist, Blocked blocker, List<ReportChange> changes, May may) {

    /** What a mentor answered. @param by a name @param standIn whether a coordinator did, because no mentor had */
    public record Answer(String text, String by, boolean standIn, Instant at) {
    }

    /** What is in the way. @param by the name of who said that it was resolved; empty before @param how null while it is open */
    public record Blocked(BlockerState state, HelpFrom helpFrom, Instant since, String by, String how, Instant resolvedAt) {

        public boolean isOpen() {
            return state == BlockerState.OPEN;
        }
    }

    /**
     * What the reader may do now, or why not.
     *
     * @param mine    whether she is the intern
     * @param write   write or revise it
     * @param reply   answer it, as a mentor or for one
     * @param standIn whether she would answer for mentors who did not
     * @param resolve say that nothing is in the way any more
     * @param options the actions that stand apart from the text
     */
    public record May(boolean mine, Verdict write, Verdict reply, boolean standIn, Verdict resolve, List<Option<ReportAction>> options) {
    }

    /** Which words of it a page shows: others after each revision. */
    public String seen() {
        return seen(edits());
    }

    static String seen(long edits) {
        return "revision " + edits;
    }

    /** How often it was revised. */
    public int edits() {
        return changes.size();
    }
}
