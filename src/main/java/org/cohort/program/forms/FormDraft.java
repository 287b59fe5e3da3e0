package org.cohort.program.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.forms.FormText;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.persistence.Stored;

/** What the questions of a program's form are being changed to. Nobody is asked it before it is taken into use. */
@Entity
@Table(name = "form_draft")
public class FormDraft extends Stored {

    @Column(name = "program_id", updatable = false)
    private Long programId;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "questions")
    private String questions;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected FormDraft() {
    }

    FormDraft(Long programId, AskedForm form) {
        this.programId = programId;
        this.code = form.code();
    }

    void write(String newTitle, List<QuestionInput> newQuestions, Long account, Instant now) {
        title = newTitle;
        questions = FormText.write(newQuestions);
        changedBy = account;
        changedAt = now;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    List<QuestionInput> questions() {
        return FormText.read(questions);
    }

    Long changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
