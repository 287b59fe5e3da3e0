package org.cohort.story.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.cohort.kernel.forms.FormText;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionnaireInfo;

/** What a round asks without names, as it was when the first person answered, and whether it is over. */
@Entity
@Table(name = "feedback_round")
public class FeedbackRound {

    @Id
    @Column(name = "round_id")
    private Long roundId;

    @Column(name = "questionnaire_id")
    private Long questionnaireId;

    @Column(name = "title")
    private String title;

    @Column(name = "questions")
    private String questions;

    @Column(name = "is_released")
    private boolean released;

    @Column(name = "is_unopened")
    private boolean unopened;

    /** For the persistence provider. */
    protected FeedbackRound() {
    }

    FeedbackRound(Long roundId, QuestionnaireInfo asked) {
        this.roundId = roundId;
        this.questionnaireId = asked.id();
        this.title = asked.title();
        this.questions = FormText.write(asked.questions());
    }

    Long roundId() {
        return roundId;
    }

    Long questionnaireId() {
        return questionnaireId;
    }

    String title() {
        return title;
    }

    List<QuestionInput> questions() {
        return FormText.read(questions);
    }

    boolean isReleased() {
        return released;
    }

    /** Whether something in it could not be opened: it was sealed by another key than the installation's. */
    boolean isUnopened() {
        return unopened;
    }

    void noteUnopened() {
        unopened = true;
    }

    void noteOpened() {
        unopened = false;
    }

    void release() {
        released = true;
    }
}
