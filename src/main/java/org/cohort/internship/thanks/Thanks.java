package org.cohort.internship.thanks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One person thanks another, in one internship once. */
@Entity
@Table(name = "thanks")
public class Thanks extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "from_id")
    private Long fromId;

    @Column(name = "to_id")
    private Long toId;

    @Column(name = "words")
    private String words;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "giver_shows")
    private boolean giverShows;

    @Column(name = "receiver_shows")
    private boolean receiverShows;

    /** For the persistence provider. */
    protected Thanks() {
    }

    Thanks(Long internshipId, Long fromId, Long toId) {
        this.internshipId = internshipId;
        this.fromId = fromId;
        this.toId = toId;
    }

    Long internshipId() {
        return internshipId;
    }

    Long fromId() {
        return fromId;
    }

    Long toId() {
        return toId;
    }

    /** Other words are not what the other agreed to show. */
    void write(String said, boolean show, Instant now) {
        if (!said.equals(words)) {
            receiverShows = false;
        }
        words = said;
        giverShows = show;
        saidAt = now;
    }

    void show(Long account, boolean show) {
        if (account.equals(fromId)) {
            giverShows = show;
        } else {
            receiverShows = show;
        }
    }

    String words() {
        return words;
    }

    Instant saidAt() {
        return saidAt;
    }

    boolean isShownBy(Long account) {
        return account.equals(fromId) ? giverShows : receiverShows;
    }
}
