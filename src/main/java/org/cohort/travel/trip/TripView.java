package org.cohort.travel.trip;

import java.time.LocalDate;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceRef;

/**
 * A trip's plan, as far as the reader may see it.
 *
 * @param own      whether it is the reader's
 * @param contact  her own; null for everybody else, who has to ask for it
 * @param look     whether the reader may look at the contact now
 * @param around   when anybody may
 * @param needs    null where there are none or the reader does not see them
 * @param visa     her own; null for everybody else
 * @param room     her own wish; null for everybody else
 * @param mates    those who want each other; empty for everybody else
 */
public record TripView(String grant, String person, ConferenceRef conference, boolean own, Integer version, Contact contact, Verdict look, Window around,
                       String needs, boolean needsVisible, Visa visa, RoomWish room, List<Mate> mates) {

    /**
     * Somebody to share a room with.
     *
     * @param grant  the public id of her grant
     * @param said   what the reader answered; null while nothing
     * @param email  how to reach her; null until both said yes
     */
    public record Mate(String grant, String name, int nights, Boolean said, String email) {
    }

    /** By when the visa's appointment must be. */
    public LocalDate getAppointmentBy() {
        return visa.appointmentBy(conference.startsOn());
    }

    public boolean isVisaLate() {
        return visa.isLate(conference.startsOn());
    }
}
