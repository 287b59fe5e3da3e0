package org.cohort.internship.report;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;

/**
 * A report as its page shows it.
 *
 * @param row        what stands in lists, too
 * @param intern     her name
 * @param words      what is written so far, with the version it is
 * @param answer     null before there is one
 * @param answeredBy a name; empty before
 * @param checklist  what the report before it said would come next, one thing each
 * @param edits      how often it was revised
 * @param write      whether the reader may write or revise it now, or why not
 * @param reply      whether the reader may answer it now, or why not
 * @param options    the actions that stand apart from the text
 */
public record ReportView(ReportRow row, InternshipRef internship, String intern, ReportInput words, String answer, String answeredBy,
                         List<String> checklist, long edits, Verdict write, Verdict reply, List<Option<ReportAction>> options) {
}
