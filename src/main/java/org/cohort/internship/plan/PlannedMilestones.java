package org.cohort.internship.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.report.PlannedSource;

/** Open milestones of an agreed plan stand on the checklist of the report in whose days they are due, and of every one after that. */
@ApplicationScoped
class PlannedMilestones implements PlannedSource {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<String> due(InternshipRef internship, LocalDate last) {
        return em.createQuery("""
                        select m.title from Milestone m join WorkPlan p on p.internshipId = m.internshipId
                        where m.internshipId = :internship and p.state = :agreed and m.state = :open and m.dueOn <= :last order by m.dueOn, m.id""", String.class)
                .setParameter("internship", internship.id()).setParameter("agreed", PlanState.AGREED).setParameter("open", MilestoneState.OPEN)
                .setParameter("last", last).getResultList();
    }
}
