package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.program.ParticipationState;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.merge.MergeFollower;

/**
 * Projects move with their community, and are found by its name from then on. Those of a part that is out of its round, which come into one
 * that is approved, wait for approval again, unless they have interns.
 */
@ApplicationScoped
class ProjectParts implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    ProjectCases cases;

    @Inject
    Transitions transitions;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return participations.isEmpty() ? List.of() : List.of(new Moving("projects", em.createQuery("select count(p) from Project p where p.participationId in :parts", Long.class)
                .setParameter("parts", participations).getSingleResult()));
    }

    @Override
    public void follow(Merge merge) {
        Set<Long> out = merge.joined().keySet().stream().filter(part -> programs.participation(part).state().isOut()
                && programs.participation(merge.joined().get(part)).state() == ParticipationState.APPROVED).collect(Collectors.toSet());
        List<Project> again = new ArrayList<>();
        Stream.concat(merge.joined().keySet().stream(), merge.parts().stream()).forEach(part -> em
                .createQuery("select p from Project p where p.participationId = :part order by p.id", Project.class).setParameter("part", part).getResultList()
                .forEach(project -> {
                    if (out.contains(part) && project.state() == ProjectState.APPROVED) {
                        again.add(project);
                    }
                    project.movesTo(merge.joined().getOrDefault(part, part));
                    ProjectWord.write(em, project.id(), project.text().searchable(merge.keptName()));
                }));
        em.flush();
        again.stream().map(cases::of).filter(project -> !project.interns()).forEach(this::reconsider);
    }

    /** Nobody in the part that stays has admitted it. */
    private void reconsider(ProjectCase project) {
        transitions.fire(ProjectLifecycle.TABLE, project, ProjectAction.RECONSIDER, Set.of(Role.SYSTEM), null);
        project.project().disapproved();
    }
}
