package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.cohort.program.merge.MergeFollower;

/** Projects move with their community, and are found by its name from then on. */
@ApplicationScoped
class ProjectParts implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return participations.isEmpty() ? List.of() : List.of(new Moving("projects", em.createQuery("select count(p) from Project p where p.participationId in :parts", Long.class)
                .setParameter("parts", participations).getSingleResult()));
    }

    @Override
    public void follow(Merge merge) {
        Stream.concat(merge.joined().keySet().stream(), merge.parts().stream()).forEach(part -> em
                .createQuery("select p from Project p where p.participationId = :part order by p.id", Project.class).setParameter("part", part).getResultList()
                .forEach(project -> {
                    project.movesTo(merge.joined().getOrDefault(part, part));
                    ProjectWord.write(em, project.id(), project.text().searchable(merge.keptName()));
                }));
        em.flush();
    }
}
