package org.cohort.travel.claim;

import java.util.List;
import org.cohort.travel.Typed;

/**
 * A trip report as typed; everything may be null in a draft.
 *
 * @param sessions   what she heard and said
 * @param people     whom she met
 * @param thanks     to whom, by name
 * @param mayPublish whether it may become a story
 * @param changes    what changes now, for the project or for them
 * @param aside      words for those who read the report, never published
 * @param attended   public ids of the sessions they were in; null leaves them as they are
 */
public record TripReportInput(String title, String sessions, String people, String learned, String thanks, boolean mayPublish,
                              String changes, String aside, List<String> attended) {

    static final TripReportInput EMPTY = new TripReportInput(null, null, null, null, null, false);
    private static final int LONGEST = 20_000;

    /** Without what is not everybody's. */
    public TripReportInput(String title, String sessions, String people, String learned, String thanks, boolean mayPublish) {
        this(title, sessions, people, learned, thanks, mayPublish, null, null, null);
    }

    TripReportInput checked() {
        Typed.optional("title", title, 300);
        Typed.optional("sessions", sessions, LONGEST);
        Typed.optional("people", people, LONGEST);
        Typed.optional("learned", learned, LONGEST);
        Typed.optional("thanks", thanks, LONGEST);
        Typed.optional("changes", changes, LONGEST);
        Typed.optional("aside", aside, LONGEST);
        return this;
    }
}
