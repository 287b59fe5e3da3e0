package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** Something a project is found by: written anew with the project, and read by searches alone. */
@Entity
@Table(name = "project_tag")
public class ProjectTag {

    /** What it tells of the project. */
    public enum Kind { SKILL, LANGUAGE, PACE }

    private static final int LONGEST = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "project_id")
    private Long projectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    @Column(name = "listed", insertable = false, updatable = false)
    private boolean listed;

    /** Of the project, for lists to be sorted by. */
    @Column(name = "title", insertable = false, updatable = false)
    private String title;

    /** For the persistence provider. */
    protected ProjectTag() {
    }

    private ProjectTag(Long projectId, Kind kind, String label) {
        this.projectId = projectId;
        this.kind = kind;
        this.label = label.length() <= LONGEST ? label : label.substring(0, LONGEST);
        this.code = code(this.label);
    }

    /** How a label is compared. */
    static String code(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Those of a project that has its key, instead of those it had. */
    static void write(EntityManager em, Long projectId, ProjectText text) {
        em.createQuery("delete from ProjectTag t where t.projectId = :project").setParameter("project", projectId).executeUpdate();
        text.skillList().stream().map(Skill::name).distinct().forEach(skill -> em.persist(new ProjectTag(projectId, Kind.SKILL, skill)));
        Skill.names(text.details().languages()).forEach(code -> em.persist(new ProjectTag(projectId, Kind.LANGUAGE, code)));
        Pace pace = Pace.of(text.details().hoursNumber());
        if (pace != null) {
            em.persist(new ProjectTag(projectId, Kind.PACE, pace.name()));
        }
    }
}
