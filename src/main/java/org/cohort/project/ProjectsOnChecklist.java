package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;

/** How many of the projects that were submitted have their answer. */
@ApplicationScoped
class ProjectsOnChecklist implements ChecklistCounts {

    private static final Set<ProjectState> ANSWERED = EnumSet.of(ProjectState.APPROVED, ProjectState.DECLINED);
    private static final Set<ProjectState> SUBMITTED = EnumSet.of(ProjectState.SUBMITTED, ProjectState.APPROVED, ProjectState.DECLINED);

    @Override
    public List<Count> counts(RoundRef round) {
        return List.of(new Count(ChecklistItem.PROJECTS, "p.state in " + ChecklistCounts.in(ANSWERED), "project p join participation x on x.id = p.participation_id"
                + " where x.round_id = :round and x.state = '" + ParticipationState.APPROVED + "' and p.state in " + ChecklistCounts.in(SUBMITTED)));
    }
}
