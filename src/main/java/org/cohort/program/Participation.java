package org.cohort.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A community in a round. Its key is the scope of the role of coordinator. */
@Entity
@Table(name = "participation")
public class Participation extends Stored {

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ParticipationState state = ParticipationState.DRAFT;

    @Column(name = "reopened")
    private boolean reopened;

    @Column(name = "motivation")
    private String motivation;

    @Column(name = "slots")
    private int slots;

    @Column(name = "ideas_url")
    private String ideasUrl;

    @Column(name = "allotted")
    private Integer allotted;

    @Column(name = "general_slots")
    private int generalSlots;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Participation() {
    }

    /** @param createdBy the account that signs up, or null for one from an archive */
    Participation(Long communityId, Long roundId, Long createdBy, Instant now) {
        this.communityId = communityId;
        this.roundId = roundId;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /**
     * Puts what it asks of the round besides its answers.
     *
     * @param ideas where its ideas for projects stand, or null
     * @return whether the organizers decide by what changed: such an edit re-opens an approval
     */
    public boolean ask(int newSlots, String ideas) {
        boolean changed = slots != newSlots;
        slots = newSlots;
        ideasUrl = ideas;
        return changed;
    }

    /** It is another community's, which took the one it was of. */
    public void belongsTo(Long community) {
        communityId = community;
    }

    /**
     * Two of the same round become one: nothing that was asked is lost, and where both stand alike so are the places of both. Those of one
     * that is not let in are none beside one that is.
     */
    public void takeOver(Participation other) {
        if (other.motivation != null && !other.motivation.equals(motivation)) {
            motivation = motivation == null ? other.motivation : motivation + "\n\n" + other.motivation;
        }
        ideasUrl = ideasUrl == null ? other.ideasUrl : ideasUrl;
        if (state == other.state) {
            allotted = allotted == null && other.allotted == null ? null : places() + other.places();
            slots += other.slots;
            generalSlots += other.generalSlots;
        }
    }

    private int places() {
        return allotted == null ? slots : allotted;
    }

    /** Written by {@link ParticipationLifecycle} alone. */
    void move(ParticipationState to) {
        reopened = to == ParticipationState.SUBMITTED && (state == ParticipationState.APPROVED || reopened);
        state = to;
    }

    public Long communityId() {
        return communityId;
    }

    public Long roundId() {
        return roundId;
    }

    public ParticipationState state() {
        return state;
    }

    /** Whether it was approved, changed what it was approved by, and waits for the answer: until then it takes part as before. */
    public boolean isReopened() {
        return reopened;
    }

    /** Why the community wants to take part, as it was written before there was a questionnaire; else null. */
    public String motivation() {
        return motivation;
    }

    /** How many interns it can mentor, as it asks. */
    public int slots() {
        return slots;
    }

    /** How many the organizers give it; null for as many as it asks for. */
    public Integer allotted() {
        return allotted;
    }

    /** How many of them the program's general fund pays. */
    public int generalSlots() {
        return generalSlots;
    }

    /** The organizers' word on its slots. @param given null for as many as it asks for @param general how many of them the program's general fund pays */
    public void allot(Integer given, int general) {
        allotted = given;
        generalSlots = general;
    }

    /** Where its ideas for projects stand, or null. */
    public String ideasUrl() {
        return ideasUrl;
    }

    /** The account that signed it up, or null. */
    public Long createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
