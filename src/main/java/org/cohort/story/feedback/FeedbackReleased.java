package org.cohort.story.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One answer that organizers read. Its key is random, and with it its place. */
@Entity
@Table(name = "feedback_released")
public class FeedbackReleased {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "round_id")
    private Long roundId;

    @Column(name = "question")
    private String question;

    @Column(name = "content")
    private String content;

    /** For the persistence provider. */
    protected FeedbackReleased() {
    }

    FeedbackReleased(Long roundId, FeedbackRelease.Answer answer) {
        this.id = Sealing.id();
        this.roundId = roundId;
        this.question = answer.question();
        this.content = answer.content();
    }
}
