package org.cohort.intake;

import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.time.Window;
import org.cohort.program.RoundRef;

/**
 * The form of an application.
 *
 * @param publicId of the application, or null before its first save
 * @param state    DRAFT before its first save
 * @param answers  what is stored, as it would be typed; the essays in {@code sheet}
 * @param submit   whether she may submit it now
 * @param closes   until when she is asked to and may submit it, or null
 * @param findings what the rules say of what is stored
 */
public record ApplyPage(RoundRef round, String publicId, ApplicationState state, ApplicationInput answers, Sheet sheet, Verdict submit,
                        Window.End closes, List<Eligibility.Finding> findings) {

    /** Whether drafts can be saved: not any more once it is submitted, when each change is submitted again. */
    public boolean isDraft() {
        return state == ApplicationState.DRAFT;
    }

    /** Whether the round asks about it. @param rule the name of an {@link Eligibility.Rule} */
    public boolean asks(String rule) {
        return Eligibility.asked(round.rules().entry()).contains(Eligibility.Rule.valueOf(rule));
    }

    public int revision() {
        return answers.revision();
    }
}
