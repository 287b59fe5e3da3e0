package org.cohort.kernel.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cohort.boot.Setting;
import org.cohort.kernel.persistence.Stored;

/**
 * What a person is told: a row of the outbox until it is sent as mail, a line of her inbox ever after.
 * Waiting → sent, or after the last try failed; kept where no mail server is set.
 */
@Entity
@Table(name = "notice")
public class Notice extends Stored {

    /** How far the mail is. */
    public enum State { WAITING, SENT, FAILED, KEPT }

    static final int TRIES = 8;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "email")
    private String email;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body")
    private String body;

    @Column(name = "path")
    private String path;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "failure")
    private String failure;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Notice() {
    }

    Notice(Long accountId, String email, String subject, String body, String path, Instant now) {
        this.accountId = accountId;
        this.email = email;
        this.subject = subject.length() <= 300 ? subject : subject.substring(0, 299) + "…";
        this.body = body;
        this.path = path;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    void sent(Instant now) {
        attempts++;
        state = State.SENT;
        failure = null;
        settled(now);
    }

    void kept(Instant now) {
        state = State.KEPT;
        settled(now);
    }

    /** A mail to somebody without an inbox carries a link that opens an account: it is not kept where backups would find it. */
    private void settled(Instant now) {
        sentAt = now;
        if (accountId == null && !Setting.SAMPLE_DATA.isTrue()) {
            body = "";
            path = null;
        }
    }

    /** @param words to stand where its words were */
    void forget(String words) {
        body = words;
    }

    /** Tries again after 1, 2, 4 … minutes, and gives up after the eighth try. */
    void failed(String why, Instant now) {
        attempts++;
        failure = why == null || why.length() <= 500 ? why : why.substring(0, 500);
        state = attempts >= TRIES ? State.FAILED : State.WAITING;
        nextTryAt = now.plus(Duration.ofMinutes(1L << (attempts - 1)));
    }

    /** Waits again, with all its tries. */
    void again(Instant now) {
        attempts = 0;
        failure = null;
        state = State.WAITING;
        nextTryAt = now;
    }

    Long accountId() {
        return accountId;
    }

    String email() {
        return email;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }
}
