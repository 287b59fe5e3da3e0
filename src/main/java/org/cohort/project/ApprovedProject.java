package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a coordinator approved of a project, kept while a later writing waits for approval, so that she sees both beside each other.
 * Of a project that is approved as it stands there is none.
 */
@Entity
@Table(name = "project_approved")
public class ApprovedProject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "title")
    private String title;

    @Column(name = "summary")
    private String summary;

    @Column(name = "description")
    private String description;

    @Column(name = "skills")
    private String skills;

    @Column(name = "skills_helpful")
    private String helpful;

    @Column(name = "skills_learnable")
    private String learnable;

    @Column(name = "weekly_hours")
    private Integer weeklyHours;

    @Column(name = "weeks")
    private Integer weeks;

    /** For the persistence provider. */
    protected ApprovedProject() {
    }

    private ApprovedProject(Long projectId, ProjectText text) {
        this.projectId = projectId;
        title = text.title();
        summary = text.summary();
        description = text.description();
        skills = text.skills();
        helpful = text.details().helpful();
        learnable = text.details().learnable();
        weeklyHours = text.details().hoursNumber();
        weeks = text.details().weeksNumber();
    }

    /** Keeps what was approved last; a second change before the next approval keeps the first. */
    static void keep(EntityManager em, Long projectId, ProjectText text) {
        if (find(em, projectId).isEmpty()) {
            em.persist(new ApprovedProject(projectId, text));
        }
    }

    /** What was approved last, when that is not what stands there. */
    static Optional<ProjectText> of(EntityManager em, Long projectId) {
        return find(em, projectId).map(ApprovedProject::text);
    }

    private ProjectText text() {
        return new ProjectText(title, summary, description, skills, null, new ProjectDetails(helpful, learnable, words(weeklyHours), words(weeks), null, null, null));
    }

    /** What everybody reads of a project: while a change of it waits for approval, what was approved, with the parts that may change freely. */
    static ProjectText shown(EntityManager em, Project project) {
        ProjectText now = project.text();
        return project.approvedAt() == null ? now : of(em, project.id()).map(kept -> kept.freely(now)).orElse(now);
    }

    /** The same of many, by the projects' keys; only of those that have another writing. */
    static Map<Long, ProjectText> of(EntityManager em, Collection<Long> projects) {
        return projects.isEmpty() ? Map.of() : em.createQuery("select k from ApprovedProject k where k.projectId in :projects", ApprovedProject.class)
                .setParameter("projects", projects).getResultStream().collect(Collectors.toMap(kept -> kept.projectId, ApprovedProject::text));
    }

    /** What stands there is approved. */
    static void forget(EntityManager em, Long projectId) {
        find(em, projectId).ifPresent(em::remove);
    }

    private static Optional<ApprovedProject> find(EntityManager em, Long projectId) {
        return em.createQuery("select k from ApprovedProject k where k.projectId = :project", ApprovedProject.class)
                .setParameter("project", projectId).getResultStream().findFirst();
    }

    private static String words(Integer number) {
        return number == null ? null : number.toString();
    }
}
