package org.cohort.internship.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a program requires of internships in the end. Internships keep what it was when they were offered. */
@Entity
@Table(name = "ending_rule")
public class EndingRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "program_id")
    private Long programId;

    @Column(name = "requires_work")
    private boolean requiresWork;

    /** For the persistence provider. */
    protected EndingRule() {
    }

    EndingRule(Long programId) {
        this.programId = programId;
    }

    boolean requiresWork() {
        return requiresWork;
    }

    void require(boolean work) {
        requiresWork = work;
    }
}
