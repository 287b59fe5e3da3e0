package org.cohort.internship.evaluation;

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
 * @param sheets  the answers, each as the reader may read it; empty where there is nothing for her
 * @param write   whether the reader may write it now, or why not
 * @param options the actions that stand apart from the answers
 */
public record EvaluationView(EvaluationRow row, InternshipRef internship, String intern, String writer, List<Sheet> sheets,
                             Verdict write, List<Option<EvaluationAction>> options) {
}
