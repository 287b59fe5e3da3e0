package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;

/** How many of those who applied know whether they may take part. */
@ApplicationScoped
class ApplicantsOnChecklist implements ChecklistCounts {

    private static final Set<ApplicationState> ANSWERED = EnumSet.of(ApplicationState.ELIGIBLE, ApplicationState.INELIGIBLE, ApplicationState.ACCEPTED,
            ApplicationState.DECLINED);
    private static final Set<ApplicationState> SUBMITTED = EnumSet.of(ApplicationState.SUBMITTED, ApplicationState.UNDER_REVIEW, ApplicationState.ELIGIBLE,
            ApplicationState.INELIGIBLE, ApplicationState.ACCEPTED, ApplicationState.DECLINED);

    @Override
    public List<Count> counts(RoundRef round) {
        return List.of(new Count(ChecklistItem.ELIGIBILITY, "a.state in " + ChecklistCounts.in(ANSWERED), "application a where a.round_id = :round"
                + " and a.state in " + ChecklistCounts.in(SUBMITTED) + " and a.account_id not in (:hidden)"));
    }
}
