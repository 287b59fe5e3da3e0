package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.Tally;

/** How many of the projects that were submitted have their answer. */
@ApplicationScoped
class ProjectsOnChecklist implements ChecklistCounts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public Map<ChecklistItem, Tally> count(RoundRef round, Set<Long> hidden) {
        Map<ProjectState, Long> counts = new EnumMap<>(ProjectState.class);
        em.createQuery("select p.state, count(p) from Project p join Participation x on x.id = p.participationId"
                        + " where x.roundId = :round and x.state = :approved group by p.state", Object[].class)
                .setParameter("round", round.id()).setParameter("approved", ParticipationState.APPROVED)
                .getResultList().forEach(row -> counts.put((ProjectState) row[0], (Long) row[1]));
        long answered = counts.getOrDefault(ProjectState.APPROVED, 0L) + counts.getOrDefault(ProjectState.DECLINED, 0L);
        return Map.of(ChecklistItem.PROJECTS, new Tally(answered, answered + counts.getOrDefault(ProjectState.SUBMITTED, 0L)));
    }
}
