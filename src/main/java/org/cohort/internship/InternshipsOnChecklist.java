package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;

/** How many internships have come to their end. */
@ApplicationScoped
class InternshipsOnChecklist implements ChecklistCounts {

    private static final Set<InternshipState> ENDED = Stream.of(InternshipState.values())
            .filter(state -> state == InternshipState.COMPLETED || state.isBroken()).collect(Collectors.toSet());

    @Override
    public List<Count> counts(RoundRef round) {
        return List.of(new Count(ChecklistItem.WRAP_UP, "i.state in " + ChecklistCounts.in(ENDED),
                "internship i where i.round_id = :round and i.account_id not in (:hidden)"));
    }
}
