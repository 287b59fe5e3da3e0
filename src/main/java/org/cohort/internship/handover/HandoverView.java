package org.cohort.internship.handover;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;

/**
 * A handing over as its page shows it.
 *
 * @param former     the name of who hands over
 * @param successor  who is named; empty before
 * @param interns    the names of all who go with it
 * @param candidates who can be named, each with her public id
 * @param name       whether the reader may name one, or why not
 * @param written    what the reader wrote about the interns as their mentor; empty for others than who hands over
 * @param mine       whether the reader hands over
 */
public record HandoverView(String publicId, HandoverState state, InternshipRef internship, String intern, String former, String successor, String reason,
                           Instant askedAt, Instant endedAt, List<String> interns, List<Candidate> candidates, Verdict name,
                           List<Option<HandoverAction>> options, List<Written> written, boolean mine) {

    /** A mentor of the project. */
    public record Candidate(String publicId, String name) {
    }

    /**
     * Something she wrote.
     *
     * @param report the number of the report she answered; null for an evaluation
     * @param stage  the evaluation's; null for an answer
     * @param answer null for an evaluation
     * @param sheet  the evaluation's answers; null for an answer
     */
    public record Written(String intern, Integer report, Stage stage, Instant at, String answer, Sheet sheet) {
    }
}
