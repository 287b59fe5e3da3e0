package org.cohort.program.sponsors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** What a sponsor promised a community for a round. */
@Entity
@Table(name = "sponsorship")
public class Sponsorship extends Stored {

    @Column(name = "participation_id")
    private Long participationId;

    @Column(name = "name")
    private String name;

    @Column(name = "website")
    private String website;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "amount_value"))
    @AttributeOverride(name = "currency", column = @Column(name = "amount_currency"))
    private Amount amount;

    @Column(name = "slots")
    private int slots;

    @Column(name = "note")
    private String note;

    @Column(name = "is_shown")
    private boolean shown;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Sponsorship() {
    }

    Sponsorship(Long participationId, Long createdBy, Instant now) {
        this.participationId = participationId;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /**
     * @param newSlots how many interns it pays for; 0 for a part of one
     * @param newNote  for the organizers, or null
     * @param show     whether the sponsor agreed to be named in public
     */
    void describe(String newName, String newWebsite, Amount newAmount, int newSlots, String newNote, boolean show) {
        name = newName;
        website = newWebsite;
        amount = newAmount;
        slots = newSlots;
        note = newNote;
        shown = show;
    }

    Long participationId() {
        return participationId;
    }

    String name() {
        return name;
    }

    String website() {
        return website;
    }

    Amount amount() {
        return amount;
    }

    int slots() {
        return slots;
    }

    String note() {
        return note;
    }

    boolean isShown() {
        return shown;
    }
}
