package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.project.MentorshipCase;
import org.cohort.project.ProjectDirectory;

/**
 * Asks anew who is to read the waiting proposals of a project when its mentors change, or one of them becomes a rival or stops
 * being one (rule R3): what waited before must not stay on the list of somebody who may know nothing of it.
 */
@ApplicationScoped
public class Readdressing {

    private static final Set<ProposalAction> MAKING_RIVALS = EnumSet.of(ProposalAction.SUBMIT, ProposalAction.WITHDRAW);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    IntakeCases cases;

    @Inject
    ProjectDirectory projects;

    @Inject
    Transitions transitions;

    void on(@Observes Transitioned transitioned) {
        if (transitioned.subject() instanceof MentorshipCase mentorship) {
            readdress(mentorship.mentorship().projectId());
        } else if (transitioned.subject() instanceof ProposalCase proposal && MAKING_RIVALS.contains(transitioned.action())) {
            rival(proposal.project().id(), proposal.application().accountId());
        }
    }

    /** Somebody has begun, sent or taken back a proposal of her own; where she is no mentor of the project, nobody's list changes. */
    void rival(Long projectId, Long applicantId) {
        if (projects.mentors(projectId).contains(applicantId)) {
            readdress(projectId);
        }
    }

    private void readdress(Long projectId) {
        em.createQuery("select p from Proposal p where p.projectId = :project and p.state = :waiting", Proposal.class)
                .setParameter("project", projectId).setParameter("waiting", ProposalState.SUBMITTED).getResultList()
                .forEach(proposal -> transitions.refresh(ProposalLifecycle.TABLE, cases.of(proposal)));
    }
}
