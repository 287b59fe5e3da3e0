package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.program.ParticipationRef;

/**
 * Brings in projects of past rounds, with the names of people who have no account. Doing it again with the same
 * content changes nothing. Called by services that have asked whether who acts may do this, in their transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectArchive {

    /** What putting a project did. */
    public enum Put { NEW, CHANGED, SAME }

    /**
     * A project as an archive tells it.
     *
     * @param description Markdown, or null
     * @param link        where the archive has it; together with the participation it tells projects apart, or null: then title and interns do
     */
    public record Archived(String title, String summary, String description, String link, List<String> mentors, List<String> interns) {

        public Archived {
            mentors = mentors.stream().map(name -> cut(name, 200)).toList();
            interns = interns.stream().map(name -> cut(name, 200)).toList();
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public Put put(ParticipationRef participation, Archived archived) {
        Project found = find(participation.id(), archived);
        // Archives know nothing of skills and the like: what was added here stays.
        ProjectText text = new ProjectText(cut(archived.title(), 300), cut(archived.summary(), 500), archived.description(),
                found == null ? null : found.skills(), cut(archived.link(), 500), found == null ? ProjectDetails.NONE : found.text().details());
        if (found == null) {
            Project project = Project.archived(participation.id(), text, participation.communityName(), clock.instant());
            em.persist(project);
            em.flush();
            ProjectTag.write(em, project);
            credit(project.id(), archived);
            audit.record(ProjectLifecycle.TABLE.name(), project.publicId(), "IMPORT", null, ProjectState.APPROVED.name(), null);
            return Put.NEW;
        }
        boolean same = !text.isMaterialTo(found.text()) && names(found.id(), ProjectCredit.Part.MENTOR).equals(archived.mentors())
                && names(found.id(), ProjectCredit.Part.INTERN).equals(archived.interns());
        if (same) {
            return Put.SAME;
        }
        found.write(text, participation.communityName());
        em.createQuery("delete from ProjectCredit k where k.projectId = :project").setParameter("project", found.id()).executeUpdate();
        credit(found.id(), archived);
        audit.record(ProjectLifecycle.TABLE.name(), found.publicId(), "IMPORT", null, null, null);
        return Put.CHANGED;
    }

    private Project find(Long participationId, Archived archived) {
        List<Project> candidates = archived.link() != null
                ? em.createQuery("select p from Project p where p.participationId = :participation and p.link = :link and p.createdBy is null", Project.class)
                        .setParameter("participation", participationId).setParameter("link", cut(archived.link(), 500)).getResultList()
                : em.createQuery("select p from Project p where p.participationId = :participation and p.title = :title and p.createdBy is null", Project.class)
                        .setParameter("participation", participationId).setParameter("title", cut(archived.title(), 300)).getResultStream()
                        .filter(p -> names(p.id(), ProjectCredit.Part.INTERN).equals(archived.interns())).toList();
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    private List<String> names(Long projectId, ProjectCredit.Part part) {
        return em.createQuery("select k.name from ProjectCredit k where k.projectId = :project and k.part = :part order by k.position", String.class)
                .setParameter("project", projectId).setParameter("part", part).getResultList();
    }

    private void credit(Long projectId, Archived archived) {
        List<ProjectCredit> credits = new ArrayList<>();
        archived.mentors().forEach(name -> credits.add(new ProjectCredit(projectId, name, ProjectCredit.Part.MENTOR, credits.size())));
        archived.interns().forEach(name -> credits.add(new ProjectCredit(projectId, name, ProjectCredit.Part.INTERN, credits.size())));
        credits.forEach(em::persist);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
