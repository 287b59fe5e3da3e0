package org.cohort.internship.evaluation;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;

/**
 * An evaluation as its page shows it.
 *
 * @param intern  her name
 * @param writer  the name of whoever wrote it; empty before
 * @param said    a mentor's outcome where the reader may know it, else {@link Said#NOTHING}
 * @param sheets  the answers, each as the reader may read it; empty where there is nothing for her
 * @param write   whether the reader may write it now, or why not
 * @param options the actions that stand apart from the answers
 * @param shown   from when the other side reads what is meant for it
 * @param ruled   the organizers' part; null where it is not for the reader
 */
public record EvaluationView(EvaluationRow row, InternshipRef internship, String intern, String writer, Said said, List<Sheet> sheets,
                             Verdict write, List<Option<EvaluationAction>> options, Instant shown, Ruled ruled) {

    /**
     * What an organizer ruled about the outcome, and what the reader can do about it.
     *
     * @param said    what counts; null while the mentor's does
     * @param by      the organizer's name; empty likewise
     * @param at      null likewise
     * @param advice  what a coordinator found when she talked with both; null where nothing was said or it is not for the reader
     * @param adviser her name; empty likewise
     * @param rule    whether the reader may rule now
     * @param options what stands apart from ruling
     */
    public record Ruled(RulingState state, Said said, String by, Instant at, String advice, String adviser, boolean rule, List<Option<RulingAction>> options) {
    }
}
