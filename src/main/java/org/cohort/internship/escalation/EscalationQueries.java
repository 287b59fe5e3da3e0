package org.cohort.internship.escalation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** What people read of the steps: everybody of an internship the same, as with its light (rule I2). */
@Queries
public class EscalationQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The latest silence first, its steps in their order. @throws NotFound for who may not see the internship */
    public List<EscalationRow> of(Actor actor, InternshipRef internship) {
        if (!InternshipPolicy.maySee(actor, internship)) {
            throw new NotFound();
        }
        return em.createQuery("select e from Escalation e where e.internshipId = :internship order by e.id desc", Escalation.class)
                .setParameter("internship", internship.id()).getResultStream()
                .sorted(java.util.Comparator.comparing((Escalation e) -> e.endedAt() != null).thenComparing(Escalation::dueAt))
                .map(e -> new EscalationRow(e.rule(), e.step(), e.state(), e.why(), e.at(), e.endedAt())).toList();
    }
}
