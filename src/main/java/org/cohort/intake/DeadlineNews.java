package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMoved;
import org.cohort.program.Gate;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;

/** Tells applicants when a deadline of their round moved, once (rule T7), and moves what Today says of it. */
@ApplicationScoped
public class DeadlineNews {

    private static final Set<DeadlineKind> CONCERNING = EnumSet.of(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.APPLICATIONS_CLOSE,
            DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.ANNOUNCEMENT, DeadlineKind.INTERNSHIP_START, DeadlineKind.INTERNSHIP_END);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    Windows windows;

    @Inject
    Outbox outbox;

    @Inject
    Tasks tasks;

    void on(@Observes DeadlineMoved moved) {
        if (!CONCERNING.contains(moved.kind())) {
            return;
        }
        RoundRef round = programs.round(moved.roundId());
        for (Application application : em.createQuery("select a from Application a where a.roundId = :round and a.state <> :withdrawn", Application.class)
                .setParameter("round", moved.roundId()).setParameter("withdrawn", ApplicationState.WITHDRAWN).getResultList()) {
            outbox.tell(application.accountId(), "application.MOVED", "/applications/" + application.publicId(), round.name(), moved.kind(), moved.to());
            redate(application, moved.kind());
        }
    }

    private void redate(Application application, DeadlineKind kind) {
        Gate gate = application.state() == ApplicationState.DRAFT ? Gate.APPLICATION : Gate.PROPOSAL;
        if (gate.closes() == kind) {
            var end = windows.of(application.roundId(), gate, application.accountId()).shownEnd();
            tasks.redate(ApplicationLifecycle.TABLE.name(), application.publicId(), end);
            em.createQuery("select p.publicId from Proposal p where p.applicationId = :application and p.state = :draft", String.class)
                    .setParameter("application", application.id()).setParameter("draft", ProposalState.DRAFT).getResultList()
                    .forEach(proposal -> tasks.redate(ProposalLifecycle.TABLE.name(), proposal, end));
        }
    }
}
