package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;

/** How many of those who applied know whether they may take part. */
@ApplicationScoped
class ApplicantsOnChecklist implements ChecklistCounts {

    private static final Set<ApplicationState> OPEN = EnumSet.of(ApplicationState.SUBMITTED, ApplicationState.UNDER_REVIEW);
    private static final Set<ApplicationState> ANSWERED = EnumSet.of(ApplicationState.ELIGIBLE, ApplicationState.INELIGIBLE, ApplicationState.ACCEPTED,
            ApplicationState.DECLINED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        long open = 0;
        long answered = 0;
        for (Object[] row : em.createQuery("select a.state, count(a) from Application a where a.roundId = :round and a.accountId not in :hidden group by a.state",
                Object[].class).setParameter("round", round.id()).setParameter("hidden", hidden).getResultList()) {
            open += OPEN.contains((ApplicationState) row[0]) ? (Long) row[1] : 0;
            answered += ANSWERED.contains((ApplicationState) row[0]) ? (Long) row[1] : 0;
        }
        return Map.of(ChecklistItem.ELIGIBILITY, new Tally(answered, answered + open));
    }
}
