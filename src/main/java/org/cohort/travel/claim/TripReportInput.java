package org.cohort.travel.claim;

import org.cohort.travel.Typed;

/**
 * A trip report as typed; everything may be null in a draft.
 *
 * @param sessions   what she heard and said
 * @param people     whom she met
 * @param thanks     to whom, by name
 * @param mayPublish whether it may become a story
 */
public record TripReportInput(String title, String sessions, String people, String learned, String thanks, boolean mayPublish) {

    static final TripReportInput EMPTY = new TripReportInput(null, null, null, null, null, false);
    private static final int LONGEST = 20_000;

    TripReportInput checked() {
        Typed.optional("title", title, 300);
        Typed.optional("sessions", sessions, LONGEST);
        Typed.optional("people", people, LONGEST);
        Typed.optional("learned", learned, LONGEST);
        Typed.optional("thanks", thanks, LONGEST);
        return this;
    }
}
