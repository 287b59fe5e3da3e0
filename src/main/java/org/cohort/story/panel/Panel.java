package org.cohort.story.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A panel of a round's interns with the people they ask. */
@Entity
@Table(name = "panel")
public class Panel extends Stored {

    @Column(name = "round_id")
    private Long roundId;

    @Column(name = "title")
    private String title;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "place")
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PanelState state = PanelState.PLANNED;

    /** For the persistence provider. */
    protected Panel() {
    }

    /** @param place where it is held, in words; null where it is not known yet */
    Panel(Long roundId, String title, Instant heldAt, String place) {
        this.roundId = roundId;
        this.title = title;
        this.heldAt = heldAt;
        this.place = place;
    }

    Long roundId() {
        return roundId;
    }

    String title() {
        return title;
    }

    Instant heldAt() {
        return heldAt;
    }

    String place() {
        return place;
    }

    PanelState state() {
        return state;
    }

    /** For {@link PanelLifecycle} alone. */
    void move(PanelState to) {
        state = to;
    }
}
