package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        List<ChecklistItem> items = Stream.of(ChecklistItem.INITIAL_PAYMENTS, ChecklistItem.MIDPOINT_PAYMENTS, ChecklistItem.THIRD_PAYMENTS, ChecklistItem.FINAL_PAYMENTS)
                .filter(item -> item.isFor(round.rules())).toList();
        return items.stream().map(item -> count(item, item == items.get(0) ? EnumSet.of(PayMoment.START, item.anchor().moment()) : EnumSet.of(item.anchor().moment()))).toList();
    }

    private static Count count(ChecklistItem item, Set<PayMoment> moments) {
        return new Count(item, "s.state in " + ChecklistCounts.in(PAID), "installment s join internship i on i.id = s.internship_id where i.round_id = :round"
                + " and s.stage in " + ChecklistCounts.in(moments) + " and s.state <> '" + InstallmentState.CANCELLED + "' and i.account_id not in (:hidden)");
    }
}
