package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.Gate;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;

/** Where the services of this feature find applications, contributions and proposals, each with what is to be known of it. */
@ApplicationScoped
class IntakeCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    ProjectDirectory projects;

    @Inject
    Windows windows;

    @Inject
    Directory directory;

    @Inject
    CurrentActor current;

    @Inject
    Recusals recusals;

    Actor actor() {
        return current.get();
    }

    /** Stores it, so that it has its key. */
    <T extends Stored> T add(T thing) {
        em.persist(thing);
        em.flush();
        return thing;
    }

    void remove(Object thing) {
        em.remove(thing);
    }

    /**
     * Lets one request of the current actor through at a time, until its transaction ends: what is sent twice finds what
     * the first one wrote.
     */
    void oneAtATime() {
        em.createQuery("select a from Account a where a.id = :me").setParameter("me", current.get().accountId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    Optional<Application> application(Long roundId, Long accountId) {
        return em.createQuery("select a from Application a where a.roundId = :round and a.accountId = :account", Application.class)
                .setParameter("round", roundId).setParameter("account", accountId).getResultStream().findFirst();
    }

    /** The current actor's application to a round, if she has begun one. */
    Optional<ApplicationCase> own(RoundRef round) {
        return application(round.id(), current.get().accountId()).map(application -> of(application, round));
    }

    /** The application, if the current actor may see it. @throws NotFound otherwise */
    ApplicationCase seenApplication(String publicId) {
        Application application = one("select x from Application x where x.publicId = :id", Application.class, publicId);
        ApplicationCase found = of(application, programs.round(application.roundId()));
        if (!IntakePolicy.maySee(current.get(), found)) {
            throw new NotFound();
        }
        return found;
    }

    ApplicationCase of(Application application, RoundRef round) {
        var gates = windows.all(round.id(), application.accountId());
        List<Long> organizers = new ArrayList<>(directory.holders(Role.ORGANIZER, round.programId()));
        List<Long> rivals = rivals(application, organizers);
        organizers.remove(application.accountId());
        organizers.removeAll(rivals);
        return new ApplicationCase(application, round, nameOf(application.accountId()), gates.get(Gate.APPLICATION), gates.get(Gate.PROPOSAL),
                organizers, rivals);
    }

    /** Who organizes and must know nothing of the application: in conflict with her, or competing with her; the current actor included. */
    private List<Long> rivals(Application application, List<Long> organizers) {
        Set<Long> asked = new HashSet<>(organizers);
        if (current.get().isSignedIn()) {
            asked.add(current.get().accountId());
        }
        asked.remove(application.accountId());
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<Long> found = new HashSet<>(recusals.from(application.accountId(), asked));
        found.addAll(em.createQuery("select a.accountId from Proposal p join Application a on a.id = p.applicationId"
                        + " where p.state <> :withdrawn and a.accountId in :asked and p.projectId in"
                        + " (select q.projectId from Proposal q where q.applicationId = :application and q.state <> :withdrawn)", Long.class)
                .setParameter("withdrawn", ProposalState.WITHDRAWN).setParameter("asked", asked)
                .setParameter("application", application.id()).getResultList());
        return List.copyOf(found);
    }

    /** The applications by which the program took the person as an intern in other rounds, the latest first. */
    List<ApplicationView.Earlier> earlier(ApplicationCase c) {
        return em.createQuery("select new org.cohort.intake.ApplicationView$Earlier(a.publicId, r.name) from Application a join ProgramRound r on r.id = a.roundId"
                        + " where a.accountId = :account and a.state = :accepted and r.id <> :round and r.programId = :program order by r.startsOn desc, a.id",
                        ApplicationView.Earlier.class).setParameter("account", c.application().accountId()).setParameter("accepted", ApplicationState.ACCEPTED)
                .setParameter("round", c.round().id()).setParameter("program", c.round().programId()).getResultList();
    }

    List<Proposal> proposals(Long applicationId) {
        return em.createQuery("select p from Proposal p where p.applicationId = :application order by p.wish, p.id", Proposal.class)
                .setParameter("application", applicationId).getResultList();
    }

    Contribution contribution(String publicId) {
        return one("select x from Contribution x where x.publicId = :id", Contribution.class, publicId);
    }

    /** What the application already has for this address, if anything. */
    Optional<Contribution> contribution(Long applicationId, Long projectId, String url) {
        return em.createQuery("select k from Contribution k where k.applicationId = :application and k.projectId = :project and k.url = :url",
                        Contribution.class).setParameter("application", applicationId).setParameter("project", projectId)
                .setParameter("url", url).getResultStream().findFirst();
    }

    /** The proposal, if the current actor may see it. @throws NotFound otherwise */
    ProposalCase seenProposal(String publicId) {
        ProposalCase found = of(one("select x from Proposal x where x.publicId = :id", Proposal.class, publicId));
        if (!IntakePolicy.maySee(current.get(), found)) {
            throw new NotFound();
        }
        return found;
    }

    /** By key, whoever asks. */
    ProposalCase proposal(Long id) {
        Proposal proposal = em.find(Proposal.class, id);
        if (proposal == null) {
            throw new NotFound();
        }
        return of(proposal);
    }

    ProposalCase of(Proposal proposal) {
        Application application = em.find(Application.class, proposal.applicationId());
        ProjectRef project = projects.project(proposal.projectId());
        List<Long> rivals = rivals(proposal.projectId(), application.accountId());
        List<Long> mentors = new ArrayList<>(projects.mentors(proposal.projectId()));
        mentors.removeAll(rivals);
        mentors.remove(application.accountId());
        List<Proposal> siblings = proposals(application.id()).stream().filter(other -> !other.id().equals(proposal.id())).toList();
        var gates = windows.all(application.roundId(), application.accountId(), project.place());
        return new ProposalCase(proposal, application, project, nameOf(application.accountId()), gates.get(Gate.PROPOSAL),
                gates.get(Gate.REVIEW).shownEnd(), siblings, mentors, rivals);
    }

    /**
     * Who would have a say in it by a role and must not: those who have proposed to work on the project themselves, and those in
     * conflict with the applicant; the current actor included.
     */
    private List<Long> rivals(Long projectId, Long applicantId) {
        Set<Long> asked = new HashSet<>(projects.mentors(projectId));
        if (current.get().isSignedIn()) {
            asked.add(current.get().accountId());
        }
        asked.remove(applicantId);
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<Long> found = new HashSet<>(recusals.from(applicantId, asked));
        found.addAll(em.createQuery("select a.accountId from Proposal p join Application a on a.id = p.applicationId"
                        + " where p.projectId = :project and p.state <> :withdrawn and a.accountId in :asked", Long.class)
                .setParameter("project", projectId).setParameter("withdrawn", ProposalState.WITHDRAWN)
                .setParameter("asked", asked).getResultList());
        return List.copyOf(found);
    }

    private String nameOf(Long accountId) {
        Directory.Person person = directory.people(List.of(accountId)).get(accountId);
        return person == null ? "—" : person.name();
    }

    private <T> T one(String jpql, Class<T> type, String publicId) {
        return em.createQuery(jpql, type).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
