package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;

/** How many evaluations of each stage are in, of internships that go on. */
@ApplicationScoped
class EvaluationsOnChecklist implements ChecklistCounts {

    private static final Set<InternshipState> LASTING = EnumSet.of(InternshipState.OFFERED, InternshipState.ACTIVE, InternshipState.COMPLETED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        Map<ChecklistItem, Tally> tallies = new EnumMap<>(Map.of(ChecklistItem.MIDPOINT, new Tally(0, 0), ChecklistItem.FINAL, new Tally(0, 0)));
        for (Object[] row : em.createQuery("select e.stage, e.state, count(e) from Evaluation e join Internship i on i.id = e.internshipId"
                        + " where i.roundId = :round and i.state in :lasting and i.accountId not in :hidden group by e.stage, e.state", Object[].class)
                .setParameter("round", round.id()).setParameter("lasting", LASTING).setParameter("hidden", hidden).getResultList()) {
            long in = ((EvaluationState) row[1]).isOwed() ? 0 : (Long) row[2];
            tallies.merge(row[0] == Stage.MIDPOINT ? ChecklistItem.MIDPOINT : ChecklistItem.FINAL, new Tally(in, (Long) row[2]),
                    (one, other) -> new Tally(one.done() + other.done(), one.all() + other.all()));
        }
        return tallies;
    }
}
