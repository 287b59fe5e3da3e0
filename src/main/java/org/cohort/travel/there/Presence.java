package org.cohort.travel.there;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** Somebody of ours says to be at a conference: the row is the consent, and goes when it is taken back. */
@Entity
@Table(name = "conference_presence")
public class Presence extends Stored {

    @Column(name = "conference_id", updatable = false)
    private Long conferenceId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "part")
    private PresencePart part;

    @Column(name = "words")
    private String words;

    @Column(name = "host_account_id")
    private Long hostAccountId;

    protected Presence() {
    }

    Presence(Long conferenceId, Long accountId) {
        this.conferenceId = conferenceId;
        this.accountId = accountId;
    }

    void say(PresencePart newPart, String newWords) {
        part = newPart;
        words = newWords;
        if (newPart != PresencePart.NEW) {
            hostAccountId = null;
        }
    }

    /** @param host null for nobody any more */
    void welcomedBy(Long host) {
        hostAccountId = host;
    }

    Long conferenceId() {
        return conferenceId;
    }

    Long accountId() {
        return accountId;
    }

    PresencePart part() {
        return part;
    }

    /** Where to meet, or what they like to see; null for nothing. */
    String words() {
        return words;
    }

    /** Who welcomes them; null for nobody yet. */
    Long hostAccountId() {
        return hostAccountId;
    }
}
