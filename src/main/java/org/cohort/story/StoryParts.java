package org.cohort.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.program.merge.MergeFollower;

/** Stories say the community of the internship they tell of: they need no moving, but who merges sees how many there are. */
@ApplicationScoped
class StoryParts implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return participations.isEmpty() ? List.of() : List.of(new Moving("stories", em.createQuery("select count(s) from Story s join Internship i on i.id = s.internshipId"
                + " where i.participationId in :parts and s.state = :published", Long.class)
                .setParameter("parts", participations).setParameter("published", StoryState.PUBLISHED).getSingleResult()));
    }

    @Override
    public void follow(Merge merge) {
        // They follow the internship.
    }
}
