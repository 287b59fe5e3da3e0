package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.project.ProjectCase;
import org.cohort.project.ProjectState;

/** Tells those who have proposed to a project when it is withdrawn: their proposals go nowhere, and they may want the room for another. */
@ApplicationScoped
public class ProjectNews {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Outbox outbox;

    void on(@Observes Transitioned transitioned) {
        if (!(transitioned.subject() instanceof ProjectCase project) || transitioned.to() != ProjectState.WITHDRAWN) {
            return;
        }
        em.createQuery("select a.accountId, p.publicId from Proposal p join Application a on a.id = p.applicationId"
                        + " where p.projectId = :project and p.state in :open", Object[].class)
                .setParameter("project", project.project().id())
                .setParameter("open", List.of(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.SHORTLISTED))
                .getResultList().forEach(row -> outbox.tell((Long) row[0], "proposal.PROJECT_WITHDRAWN", "/proposals/" + row[1],
                        project.project().title(), transitioned.comment() == null ? "" : transitioned.comment()));
    }
}
