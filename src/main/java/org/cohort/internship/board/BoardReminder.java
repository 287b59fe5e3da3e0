package org.cohort.internship.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody was reminded of something from a board. The database keeps it to once a day for each person and thing. */
@Entity
@Table(name = "board_reminder")
public class BoardReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "thing")
    private String thing;

    @Column(name = "on_day")
    private LocalDate onDay;

    @Column(name = "sent_by")
    private Long sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** For the persistence provider. */
    protected BoardReminder() {
    }

    BoardReminder(Long internshipId, Long accountId, String thing, LocalDate onDay, Long sentBy, Instant sentAt) {
        this.internshipId = internshipId;
        this.accountId = accountId;
        this.thing = thing;
        this.onDay = onDay;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }
}
