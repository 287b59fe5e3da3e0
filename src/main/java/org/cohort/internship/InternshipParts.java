package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.program.merge.MergeFollower;

/** Internships move with their community. */
@ApplicationScoped
class InternshipParts implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return participations.isEmpty() ? List.of() : List.of(new Moving("internships", em.createQuery("select count(i) from Internship i where i.participationId in :parts", Long.class)
                .setParameter("parts", participations).getSingleResult()));
    }

    @Override
    public void follow(Merge merge) {
        merge.joined().forEach((from, to) -> em.createQuery("update Internship i set i.participationId = :to where i.participationId = :from")
                .setParameter("to", to).setParameter("from", from).executeUpdate());
    }
}
