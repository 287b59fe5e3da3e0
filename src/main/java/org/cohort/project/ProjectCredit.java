package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of somebody without an account who had a part in a project of an archive. */
@Entity
@Table(name = "project_credit")
public class ProjectCredit {

    /** What the person did. */
    public enum Part { MENTOR, INTERN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "part")
    private Part part;

    @Column(name = "position")
    private int position;

    /** For the persistence provider. */
    protected ProjectCredit() {
    }

    ProjectCredit(Long projectId, String name, Part part, int position) {
        this.projectId = projectId;
        this.name = name;
        this.part = part;
        this.position = position;
    }

    public String name() {
        return name;
    }

    public Part part() {
        return part;
    }
}
