package org.cohort.travel;

import java.time.LocalDateTime;
import org.cohort.kernel.access.Refused;

/**
 * A session as typed.
 *
 * @param startsAt     in the conference's zone; null while it is not fixed
 * @param minutes      how long it takes
 * @param abstractText Markdown; null for none
 */
public record SessionInput(String title, SessionKind kind, LocalDateTime startsAt, Integer minutes, String room, String abstractText,
                           String slidesUrl) {

    private static final int LONGEST_MINUTES = 600;

    /** @throws Refused at the first field that can't be right */
    SessionInput checked(Conference conference) {
        Typed.text("sessionTitle", title, 300);
        Typed.required("kind", kind);
        if (startsAt != null && (startsAt.toLocalDate().isBefore(conference.startsOn()) || startsAt.toLocalDate().isAfter(conference.endsOn()))) {
            throw Refused.input("startsAt", "session.outside", conference.startsOn(), conference.endsOn());
        }
        if (minutes == null || minutes < 1 || minutes > LONGEST_MINUTES) {
            throw Refused.input("minutes", "range", 1, LONGEST_MINUTES);
        }
        Typed.optional("room", room, 100);
        Typed.optional("abstract", abstractText, 20_000);
        Typed.link("slides", slidesUrl);
        return this;
    }
}
