package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;

/** How many agreements are signed, of internships that go on. */
@ApplicationScoped
class AgreementsOnChecklist implements ChecklistCounts {

    private static final Set<InternshipState> LASTING = EnumSet.of(InternshipState.OFFERED, InternshipState.ACTIVE, InternshipState.COMPLETED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        long all = 0;
        long signed = 0;
        for (Object[] row : em.createQuery("select g.state, count(g) from Agreement g join Internship i on i.id = g.internshipId"
                        + " where i.roundId = :round and i.state in :lasting and i.accountId not in :hidden group by g.state", Object[].class)
                .setParameter("round", round.id()).setParameter("lasting", LASTING).setParameter("hidden", hidden).getResultList()) {
            all += (Long) row[1];
            signed += row[0] == AgreementState.SIGNED ? (Long) row[1] : 0;
        }
        return Map.of(ChecklistItem.AGREEMENTS, new Tally(signed, all));
    }
}
