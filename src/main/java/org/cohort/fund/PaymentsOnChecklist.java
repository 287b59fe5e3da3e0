package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.rules.PayMoment;

/** How many installments of each moment are paid, of those that are not cancelled. */
@ApplicationScoped
class PaymentsOnChecklist implements ChecklistCounts {

    private static final Set<InstallmentState> PAID = EnumSet.of(InstallmentState.PAID, InstallmentState.CONFIRMED);

    /** What is paid at the start is looked after with the next payments there are. */
    @Override
    public List<Count> counts(RoundRef round) {
        return round.rules().midpoint()
                ? List.of(count(ChecklistItem.MIDPOINT_PAYMENTS, EnumSet.of(PayMoment.START, PayMoment.MIDPOINT)), count(ChecklistItem.FINAL_PAYMENTS, EnumSet.of(PayMoment.FINAL)))
                : List.of(count(ChecklistItem.FINAL_PAYMENTS, EnumSet.allOf(PayMoment.class)));
    }

    private static Count count(ChecklistItem item, Set<PayMoment> moments) {
        return new Count(item, "s.state in " + ChecklistCounts.in(PAID), "installment s join internship i on i.id = s.internship_id where i.round_id = :round"
                + " and s.stage in " + ChecklistCounts.in(moments) + " and s.state <> '" + InstallmentState.CANCELLED + "' and i.account_id not in (:hidden)");
    }
}
