package org.cohort.internship.help;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody said in a request for help; never changed. */
@Entity
@Table(name = "help_word")
public class HelpWord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "help_id")
    private Long helpId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "words")
    private String words;

    /** For the persistence provider. */
    protected HelpWord() {
    }

    HelpWord(Long helpId, Long accountId, Instant now, String words) {
        this.helpId = helpId;
        this.accountId = accountId;
        this.saidAt = now;
        this.words = words;
    }

    Long accountId() {
        return accountId;
    }

    Instant saidAt() {
        return saidAt;
    }

    String words() {
        return words;
    }
}
