package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.intake.ProposalState;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;

/** How many proposals are reviewed, decided and announced. */
@ApplicationScoped
class SelectionOnChecklist implements ChecklistCounts {

    private static final Set<ProposalState> SENT = EnumSet.of(ProposalState.SUBMITTED, ProposalState.SHORTLISTED, ProposalState.ANNOUNCED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        long all = 0;
        long reviewed = 0;
        long decided = 0;
        long announced = 0;
        for (Object[] row : em.createQuery("select p.state, count(distinct p.id), count(distinct r.proposalId), count(distinct d.proposalId) from Proposal p"
                        + " join Application a on a.id = p.applicationId left join Review r on r.proposalId = p.id and r.state = :submitted"
                        + " left join Decision d on d.proposalId = p.id where a.roundId = :round and p.state in :sent and a.accountId not in :hidden"
                        + " group by p.state", Object[].class)
                .setParameter("submitted", ReviewState.SUBMITTED).setParameter("round", round.id()).setParameter("sent", SENT)
                .setParameter("hidden", hidden).getResultList()) {
            all += (Long) row[1];
            reviewed += (Long) row[2];
            decided += (Long) row[3];
            announced += row[0] == ProposalState.ANNOUNCED ? (Long) row[1] : 0;
        }
        return Map.of(ChecklistItem.REVIEWS, new Tally(reviewed, all), ChecklistItem.DECISIONS, new Tally(decided, all),
                ChecklistItem.ANNOUNCE, new Tally(announced, all));
    }
}
