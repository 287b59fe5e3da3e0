package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;
import org.cohort.program.rules.PayMoment;

/** How many installments of each stage are paid, of those that are not cancelled. */
@ApplicationScoped
class PaymentsOnChecklist implements ChecklistCounts {

    private static final Set<InstallmentState> PAID = EnumSet.of(InstallmentState.PAID, InstallmentState.CONFIRMED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        Map<ChecklistItem, Tally> tallies = new EnumMap<>(Map.of(ChecklistItem.MIDPOINT_PAYMENTS, new Tally(0, 0), ChecklistItem.FINAL_PAYMENTS, new Tally(0, 0)));
        for (Object[] row : em.createQuery("select s.stage, s.state, count(s) from Installment s join Internship i on i.id = s.internshipId"
                        + " where i.roundId = :round and s.state <> :cancelled and i.accountId not in :hidden group by s.stage, s.state", Object[].class)
                .setParameter("round", round.id()).setParameter("cancelled", InstallmentState.CANCELLED).setParameter("hidden", hidden).getResultList()) {
            long paid = PAID.contains((InstallmentState) row[1]) ? (Long) row[2] : 0;
            tallies.merge(item((PayMoment) row[0], round), new Tally(paid, (Long) row[2]),
                    (one, other) -> new Tally(one.done() + other.done(), one.all() + other.all()));
        }
        return tallies;
    }

    /** What is paid at the start is looked after with the next payments there are. */
    private static ChecklistItem item(PayMoment moment, RoundRef round) {
        return moment == PayMoment.FINAL || !round.rules().midpoint() ? ChecklistItem.FINAL_PAYMENTS : ChecklistItem.MIDPOINT_PAYMENTS;
    }
}
