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

/**
 * Tells those who have proposed to a project, or work on something for it, when it is withdrawn, or not approved again after a change:
 * their proposals go nowhere, and they may want the room for another. Once: a project that was not approved meanwhile tells nobody a second time.
 */
@ApplicationScoped
public class ProjectNews {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Outbox outbox;

    void on(@Observes Transitioned transitioned) {
        if (!(transitioned.subject() instanceof ProjectCase project)
                || transitioned.to() != ProjectState.WITHDRAWN && transitioned.to() != ProjectState.DECLINED
                || transitioned.from() != ProjectState.APPROVED && project.project().approvedAt() == null) {
            return;
        }
        // Why it was declined is said to its mentors.
        boolean withdrawn = transitioned.to() == ProjectState.WITHDRAWN;
        String why = withdrawn && transitioned.comment() != null ? transitioned.comment() : "";
        em.createQuery("select a.accountId, p.publicId from Proposal p join Application a on a.id = p.applicationId"
                        + " where p.projectId = :project and p.state in :open", Object[].class)
                .setParameter("project", project.project().id())
                .setParameter("open", List.of(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.SHORTLISTED))
                .getResultList().forEach(row -> outbox.tell((Long) row[0], withdrawn ? "proposal.PROJECT_WITHDRAWN" : "proposal.PROJECT_DECLINED", "/proposals/" + row[1],
                        project.project().title(), why));
        em.createQuery("select distinct a.accountId, a.publicId from Contribution c join Application a on a.id = c.applicationId where c.projectId = :project"
                        + " and a.state in :open and not exists (select p.id from Proposal p where p.applicationId = a.id and p.projectId = :project)", Object[].class)
                .setParameter("project", project.project().id())
                .setParameter("open", List.of(ApplicationState.DRAFT, ApplicationState.SUBMITTED, ApplicationState.UNDER_REVIEW, ApplicationState.ELIGIBLE))
                .getResultList().forEach(row -> outbox.tell((Long) row[0], withdrawn ? "contribution.PROJECT_WITHDRAWN" : "contribution.PROJECT_DECLINED",
                        "/applications/" + row[1], project.project().title(), why));
    }
}
