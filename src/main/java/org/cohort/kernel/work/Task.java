package org.cohort.kernel.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody must act on a subject: one row for each addressee, written and removed by the subject's transitions. */
@Entity
@Table(name = "task")
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_public_id")
    private String subjectPublicId;

    @Column(name = "addressee")
    private String addressee;

    @Column(name = "owner_id")
    private Long ownerId;

    /** Who is never asked, although she holds the role that is. */
    @Column(name = "except_id")
    private Long exceptId;

    @Column(name = "state")
    private String state;

    @Column(name = "title")
    private String title;

    /** What it belongs to, such as a community and a round, or null. */
    @Column(name = "context")
    private String context;

    @Column(name = "path")
    private String path;

    @Column(name = "since")
    private Instant since;

    @Column(name = "due_at")
    private Instant dueAt;

    protected Task() {
    }

    static String cut(String title) {
        return title.length() <= 300 ? title : title.substring(0, 299) + "…";
    }

    Task(String subjectType, String state, String addressee, Card card, Instant since) {
        this.subjectType = subjectType;
        this.subjectPublicId = card.publicId();
        this.addressee = addressee;
        this.ownerId = card.owner();
        this.exceptId = card.except();
        this.state = state;
        this.title = cut(card.title());
        this.context = card.context();
        this.path = card.path();
        this.since = since;
        this.dueAt = card.due();
    }
}
