package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cohort.project.Interns;

/** Knows a project's interns by what was announced of its proposals. */
@ApplicationScoped
class AcceptedProposals implements Interns {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public boolean has(Long projectId) {
        return projectId != null && em.createQuery("select count(p) from Proposal p where p.projectId = :project and p.announcedOutcome = :accepted", Long.class)
                .setParameter("project", projectId).setParameter("accepted", Outcome.ACCEPTED).getSingleResult() > 0;
    }
}
