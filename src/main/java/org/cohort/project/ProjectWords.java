package org.cohort.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.UseCase;

/** Writes the words anew that projects were found by before, so that a search finds all of them alike. */
@UseCase
public class ProjectWords {

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Some of them. @return how many */
    @Requires(Role.SYSTEM)
    public int renew() {
        List<Object> old = em.createNativeQuery("select id from project where words_way < ?1 order by id").setParameter(1, ProjectWord.WAY).setMaxResults(AT_ONCE).getResultList();
        if (old.isEmpty()) {
            return 0;
        }
        List<Long> ids = old.stream().map(id -> ((Number) id).longValue()).toList();
        em.createQuery("select p, c.name from Project p join Participation x on x.id = p.participationId join Community c on c.id = x.communityId where p.id in :ids order by p.id", Object[].class)
                .setParameter("ids", ids).getResultList().forEach(row -> {
                    Project project = (Project) row[0];
                    ProjectWord.write(em, project.id(), ApprovedProject.shown(em, project).searchable((String) row[1]));
                });
        return ids.size();
    }
}
