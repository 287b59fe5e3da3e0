package org.cohort.internship.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether an intern's reports start as public ones: her own choice, which changes nothing of those she has handed in. */
@Entity
@Table(name = "report_choice")
public class ReportChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "is_public")
    private boolean shared;

    /** For the persistence provider. */
    protected ReportChoice() {
    }

    ReportChoice(Long internshipId) {
        this.internshipId = internshipId;
    }

    boolean isShared() {
        return shared;
    }

    void share(boolean withEverybody) {
        shared = withEverybody;
    }
}
