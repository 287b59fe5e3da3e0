package org.cohort.kernel.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One person's answers about one subject, or a subject's own, to the edition they were begun with. Drafts until submitted. */
@Entity
@Table(name = "answer_sheet")
public class AnswerSheet extends Stored {

    @Column(name = "questionnaire_id")
    private Long questionnaireId;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_public_id")
    private String subjectPublicId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected AnswerSheet() {
    }

    Long questionnaireId() {
        return questionnaireId;
    }

    /** Who answers; null where the sheet is the subject's own. */
    Long accountId() {
        return accountId;
    }

    Instant savedAt() {
        return savedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant removedAt() {
        return removedAt;
    }

    /** What is written now is there again, until its time is over too. */
    void saved(Instant now) {
        savedAt = now;
        removedAt = null;
    }

    void submitted(Instant now) {
        submittedAt = now;
    }

    /** The sensitive answers were (rule A5). */
    void removed(Instant now) {
        removedAt = now;
    }

    void reopened() {
        submittedAt = null;
    }
}
