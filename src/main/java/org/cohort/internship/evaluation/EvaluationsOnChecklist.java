package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;

/** How many evaluations of each stage are in, of internships that go on. */
@ApplicationScoped
class EvaluationsOnChecklist implements ChecklistCounts {

    private static final Set<InternshipState> LASTING = EnumSet.of(InternshipState.OFFERED, InternshipState.ACTIVE, InternshipState.COMPLETED);
    private static final Set<EvaluationState> OWED = Stream.of(EvaluationState.values()).filter(EvaluationState::isOwed).collect(Collectors.toSet());

    @Override
    public List<Count> counts(RoundRef round) {
        return Arrays.stream(Stage.values()).filter(stage -> round.rules().holds(stage.moment())).map(stage -> count(ChecklistItem.valueOf(stage.name()), stage)).toList();
    }

    private static Count count(ChecklistItem item, Stage stage) {
        return new Count(item, "e.state not in " + ChecklistCounts.in(OWED), "evaluation e join internship i on i.id = e.internship_id where i.round_id = :round"
                + " and e.stage = '" + stage + "' and i.state in " + ChecklistCounts.in(LASTING) + " and i.account_id not in (:hidden)");
    }
}
