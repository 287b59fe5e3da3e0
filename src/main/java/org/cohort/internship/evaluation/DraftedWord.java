package org.cohort.internship.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cohort.internship.EvaluationOutcome;

/** What one mentor means to say as the outcome. It is hers alone until she submits it; another's draft stays beside it. */
@Entity
@Table(name = "evaluation_word")
public class DraftedWord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "evaluation_id")
    private Long evaluationId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private EvaluationOutcome outcome;

    @Column(name = "weeks")
    private Integer weeks;

    @Column(name = "reason")
    private String reason;

    /** For the persistence provider. */
    protected DraftedWord() {
    }

    DraftedWord(Long evaluationId, Long accountId) {
        this.evaluationId = evaluationId;
        this.accountId = accountId;
    }

    Said said() {
        return new Said(outcome, weeks, reason);
    }

    void write(Said said) {
        outcome = said.outcome();
        weeks = said.weeks();
        reason = said.reason();
    }
}
