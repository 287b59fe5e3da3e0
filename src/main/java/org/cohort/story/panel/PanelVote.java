package org.cohort.story.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody wants a question answered, too. */
@Entity
@Table(name = "panel_vote")
public class PanelVote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "question_id")
    private Long questionId;

    @Column(name = "account_id")
    private Long accountId;

    /** For the persistence provider. */
    protected PanelVote() {
    }

    PanelVote(Long questionId, Long accountId) {
        this.questionId = questionId;
        this.accountId = accountId;
    }
}
