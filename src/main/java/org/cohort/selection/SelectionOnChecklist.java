package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.intake.ProposalState;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;

/** How many proposals are reviewed, decided and announced. */
@ApplicationScoped
class SelectionOnChecklist implements ChecklistCounts {

    private static final Set<ProposalState> SENT = EnumSet.of(ProposalState.SUBMITTED, ProposalState.SHORTLISTED, ProposalState.ANNOUNCED);
    private static final String FROM = "proposal p join application a on a.id = p.application_id where a.round_id = :round and p.state in "
            + ChecklistCounts.in(SENT) + " and a.account_id not in (:hidden)";

    @Override
    public List<Count> counts(RoundRef round) {
        return List.of(
                new Count(ChecklistItem.REVIEWS, "exists (select 1 from review r where r.proposal_id = p.id and r.state = '" + ReviewState.SUBMITTED + "')", FROM),
                new Count(ChecklistItem.DECISIONS, "exists (select 1 from decision d where d.proposal_id = p.id)", FROM),
                new Count(ChecklistItem.ANNOUNCE, "p.state = '" + ProposalState.ANNOUNCED + "'", FROM));
    }
}
