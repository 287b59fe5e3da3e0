package org.cohort.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.program.merge.MergeFollower;

/** Conferences, and those that are proposed, move with the community that goes to them. */
@ApplicationScoped
class ConferenceParts implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return List.of(new Moving("conferences", em.createQuery("select count(c) from Conference c where c.communityId = :community", Long.class)
                .setParameter("community", community).getSingleResult()));
    }

    @Override
    public void follow(Merge merge) {
        em.createQuery("update Conference c set c.communityId = :kept where c.communityId = :gone").setParameter("kept", merge.kept())
                .setParameter("gone", merge.gone()).executeUpdate();
        em.createQuery("update ConferenceProposal p set p.communityId = :kept where p.communityId = :gone").setParameter("kept", merge.kept())
                .setParameter("gone", merge.gone()).executeUpdate();
    }
}
