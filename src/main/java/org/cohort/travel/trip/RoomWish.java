package org.cohort.travel.trip;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** That somebody would share a room, when, and with whom. Without her consent nothing is proposed to anybody. */
@Embeddable
@Access(AccessType.FIELD)
public class RoomWish {

    @Column(name = "room_consent")
    private boolean consent;

    @Column(name = "room_from")
    private LocalDate from;

    @Column(name = "room_to")
    private LocalDate to;

    @Enumerated(EnumType.STRING)
    @Column(name = "room_as")
    private RoomAs as = RoomAs.UNSAID;

    @Enumerated(EnumType.STRING)
    @Column(name = "room_with")
    private RoomWith with = RoomWith.ANYBODY;

    protected RoomWish() {
    }

    /** @param from the first night's day @param to the day of leaving */
    public RoomWish(boolean consent, LocalDate from, LocalDate to, RoomAs as, RoomWith with) {
        this.consent = consent;
        this.from = from;
        this.to = to;
        this.as = as == null ? RoomAs.UNSAID : as;
        this.with = with == null ? RoomWith.ANYBODY : with;
    }

    public boolean consents() {
        return consent && from != null && to != null;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public RoomAs as() {
        return as;
    }

    public RoomWith with() {
        return with;
    }

    /** How many nights two would share; 0 when one of them does not consent or want the other. The same from both sides. */
    public int nightsWith(RoomWish other) {
        if (!consents() || !other.consents() || !with.takes(other.as) || !other.with.takes(as)) {
            return 0;
        }
        LocalDate begin = from.compareTo(other.from) > 0 ? from : other.from;
        LocalDate end = to.compareTo(other.to) < 0 ? to : other.to;
        return (int) Math.max(0, ChronoUnit.DAYS.between(begin, end));
    }
}
