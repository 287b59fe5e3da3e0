package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.time.Window;
import org.cohort.program.Gate;
import org.cohort.program.ParticipationRef;
import org.cohort.program.Place;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Windows;

/** Where the services of this feature find projects and mentorships, each with what is to be known of it. */
@ApplicationScoped
class ProjectCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    Windows windows;

    @Inject
    Directory directory;

    @Inject
    CurrentActor current;

    @Inject
    Interns interns;

    @Inject
    PersonPages pages;

    /** The project, if the current actor may see it. @throws NotFound otherwise */
    ProjectCase seen(String publicId) {
        ProjectCase found = of(project(publicId));
        if (!ProjectPolicy.maySee(current.get(), found)) {
            throw new NotFound();
        }
        return found;
    }

    /** The same, while nobody else changes who mentors it: its mentors are counted, and one comes or goes. */
    ProjectCase locked(String publicId) {
        Project project = project(publicId);
        em.lock(project, LockModeType.PESSIMISTIC_WRITE);
        ProjectCase found = of(project);
        if (!ProjectPolicy.maySee(current.get(), found)) {
            throw new NotFound();
        }
        return found;
    }

    ProjectCase of(Project project) {
        ParticipationRef participation = programs.participation(project.participationId());
        Map<Gate, Window> gates = windows.all(participation.round().id(), current.get().accountId(), new Place(project.id(), participation.id()));
        Window decision = gates.get(Gate.DECISION);
        return new ProjectCase(project, participation, mentors(project.id()), gates.get(Gate.PROJECT),
                decision.fromEver(), interns.has(project.id()),
                project.createdBy() != null && List.of(project.createdBy()).equals(directory.holders(Role.COORDINATOR, participation.id())));
    }

    /** When the participation's round takes projects from the current actor. */
    Window window(ParticipationRef participation) {
        return windows.of(participation.round().id(), Gate.PROJECT, current.get().accountId(), Place.of(participation));
    }

    /** Who has not answered an invitation goes by the address it was sent to: asking somebody tells nobody her name. */
    List<MentorshipCase> mentorships(ProjectCase project) {
        Map<Long, Directory.Person> people = directory.people(project.mentors().stream().map(Mentorship::accountId).toList());
        return project.mentors().stream()
                .map(m -> new MentorshipCase(m, project, name(m, people.get(m.accountId())))).toList();
    }

    private String name(Mentorship mentorship, Directory.Person person) {
        if (person == null) {
            return "—";
        }
        return mentorship.isUnanswered() && !current.get().is(mentorship.accountId()) ? person.email() : person.name();
    }

    /** One mentorship of the project. @throws NotFound when it is not one of it */
    MentorshipCase mentorship(ProjectCase project, String publicId) {
        return mentorships(project).stream().filter(c -> c.mentorship().publicId().equals(publicId)).findFirst().orElseThrow(NotFound::new);
    }

    /** Stores a new mentorship. @return the project with it */
    MentorshipCase add(ProjectCase project, Mentorship mentorship) {
        em.persist(mentorship);
        em.flush();
        List<Mentorship> mentors = new ArrayList<>(project.mentors());
        mentors.add(mentorship);
        return mentorship(new ProjectCase(project.project(), project.participation(), mentors, project.window(), project.leave(), project.interns(), project.alone()),
                mentorship.publicId());
    }

    /** Stores it, so that it has its key, and can be found. */
    Project add(Project project, String communityName) {
        em.persist(project);
        em.flush();
        Listing.write(em, project, communityName);
        return project;
    }

    /** Writes it anew, and what it is found by. What was approved is kept until the new one is approved. */
    void write(ProjectCase project, ProjectText text, boolean again) {
        if (again) {
            ApprovedProject.keep(em, project.project().id(), project.project().text());
        }
        project.project().write(text);
        Listing.write(em, project.project(), project.participation().communityName());
    }

    /** What differs from what was approved last; nothing when it never was, or is approved as it stands. */
    List<Revision> revisions(ProjectCase project) {
        return project.project().state() == ProjectState.APPROVED ? List.of() : ApprovedProject.of(em, project.project().id())
                .map(approved -> Revision.between(approved, project.project().text())).orElse(List.of());
    }

    /** What everybody reads of it. */
    ProjectText shown(ProjectCase project) {
        return ApprovedProject.shown(em, project.project());
    }

    /** It is approved as it stands, and found by that. */
    void approved(ProjectCase project) {
        ApprovedProject.forget(em, project.project().id());
        Listing.write(em, project.project(), project.participation().communityName());
    }

    /**
     * The draft of this title that the current actor has begun for the participation, if any. Until the transaction ends, her
     * other requests wait: what is sent twice finds what the first one wrote.
     */
    Optional<Project> begun(Long participationId, String title) {
        em.createQuery("select a from Account a where a.id = :me").setParameter("me", current.get().accountId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        return em.createQuery("select p from Project p where p.participationId = :participation and p.createdBy = :me and p.title = :title"
                        + " and p.state = :draft", Project.class).setParameter("participation", participationId)
                .setParameter("me", current.get().accountId()).setParameter("title", title).setParameter("draft", ProjectState.DRAFT)
                .getResultStream().findFirst();
    }

    /** The people an archive names, in its order, each with her page where an entry is claimed and she shows one. */
    List<CreditRow> credits(Long projectId) {
        List<ProjectCredit> credits = em.createQuery("select c from ProjectCredit c where c.projectId = :project order by c.position", ProjectCredit.class)
                .setParameter("project", projectId).getResultList();
        Map<Long, String> shown = pages.of(credits.stream().map(ProjectCredit::accountId).filter(java.util.Objects::nonNull).toList());
        return credits.stream().map(credit -> new CreditRow(credit.id(), credit.name(), credit.part(), credit.accountId(),
                credit.accountId() == null ? null : shown.get(credit.accountId()))).toList();
    }

    private Project project(String publicId) {
        return em.createQuery("select p from Project p where p.publicId = :id", Project.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Mentorship> mentors(Long projectId) {
        return em.createQuery("select m from Mentorship m where m.projectId = :project order by m.lead desc, m.createdAt, m.id", Mentorship.class)
                .setParameter("project", projectId).getResultList();
    }

    Actor actor() {
        return current.get();
    }
}
