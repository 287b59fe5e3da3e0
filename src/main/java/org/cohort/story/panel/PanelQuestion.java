package org.cohort.story.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** A question to a panel. Of one that is asked without a name, nobody's account and no time is stored. */
@Entity
@Table(name = "panel_question")
public class PanelQuestion extends Stored {

    @Column(name = "panel_id")
    private Long panelId;

    @Column(name = "asker_id")
    private Long askerId;

    @Column(name = "is_asker_named")
    private boolean askerNamed;

    @Column(name = "is_asker_open")
    private boolean askerOpen;

    @Enumerated(EnumType.STRING)
    @Column(name = "topic")
    private Topic topic;

    @Column(name = "words")
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private QuestionState state = QuestionState.ASKED;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "is_open")
    private boolean open;

    /** For the persistence provider. */
    protected PanelQuestion() {
    }

    /** One with a name. @param asked what she agrees to */
    PanelQuestion(Long panelId, Long askerId, Asked asked) {
        this.panelId = panelId;
        this.askerId = askerId;
        this.askerNamed = asked.named() && asked.open();
        this.askerOpen = asked.open();
        this.topic = asked.topic();
        this.words = asked.words();
    }

    Long panelId() {
        return panelId;
    }

    /** Null where it was asked without a name. */
    Long askerId() {
        return askerId;
    }

    boolean isAskerNamed() {
        return askerNamed;
    }

    /** Whether who asked agrees that everybody reads the question. */
    boolean isAskerOpen() {
        return askerOpen;
    }

    Topic topic() {
        return topic;
    }

    String words() {
        return words;
    }

    QuestionState state() {
        return state;
    }

    String answer() {
        return answer;
    }

    Long answeredBy() {
        return answeredBy;
    }

    /** Whether who answered agrees that everybody reads it. */
    boolean isOpen() {
        return open;
    }

    /** For {@link PanelQuestionLifecycle} alone. */
    void move(QuestionState to) {
        state = to;
    }

    void answer(String said, Long by, boolean publish) {
        answer = said;
        answeredBy = by;
        open = publish;
    }
}
