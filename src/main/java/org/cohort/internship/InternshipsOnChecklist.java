package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;

/** How many internships have come to their end. */
@ApplicationScoped
class InternshipsOnChecklist implements ChecklistCounts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        long all = 0;
        long ended = 0;
        for (Object[] row : em.createQuery("select i.state, count(i) from Internship i where i.roundId = :round and i.accountId not in :hidden group by i.state",
                Object[].class).setParameter("round", round.id()).setParameter("hidden", hidden).getResultList()) {
            InternshipState state = (InternshipState) row[0];
            all += (Long) row[1];
            ended += state == InternshipState.COMPLETED || state.isBroken() ? (Long) row[1] : 0;
        }
        return Map.of(ChecklistItem.WRAP_UP, new Tally(ended, all));
    }
}
