package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;

/** How many agreements are signed, of internships that go on. */
@ApplicationScoped
class AgreementsOnChecklist implements ChecklistCounts {

    private static final Set<InternshipState> LASTING = EnumSet.of(InternshipState.OFFERED, InternshipState.ACTIVE, InternshipState.COMPLETED);

    @Override
    public List<Count> counts(RoundRef round) {
        return List.of(new Count(ChecklistItem.AGREEMENTS, "g.state = '" + AgreementState.SIGNED + "'", "agreement g join internship i on i.id = g.internship_id"
                + " where i.round_id = :round and i.state in " + ChecklistCounts.in(LASTING) + " and i.account_id not in (:hidden)"));
    }
}
