package org.cohort.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** What one traveller says to sharing a room with another. */
@Entity
@Table(name = "room_answer")
public class RoomAnswer extends Stored {

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "other_grant_id", updatable = false)
    private Long otherGrantId;

    @Column(name = "agrees")
    private boolean agrees;

    protected RoomAnswer() {
    }

    RoomAnswer(Long grantId, Long otherGrantId) {
        this.grantId = grantId;
        this.otherGrantId = otherGrantId;
    }

    void say(boolean yes) {
        agrees = yes;
    }

    Long grantId() {
        return grantId;
    }

    Long otherGrantId() {
        return otherGrantId;
    }

    boolean agrees() {
        return agrees;
    }
}
