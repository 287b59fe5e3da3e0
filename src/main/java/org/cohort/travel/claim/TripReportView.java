package org.cohort.travel.claim;

import java.util.List;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.travel.ConferenceRef;

/**
 * A trip report's page.
 *
 * @param publicId the report's, for its story; null while it is not begun
 * @param version  null while it is not begun
 * @param state    DRAFT also while it is not begun
 * @param editable whether the reader may write in it now
 * @param off      whether there is no trip to report on any more: it is kept for its author to read
 * @param comment  why it was returned; null when it was not
 * @param takes    whether the reader may take photos away
 */
public record TripReportView(String grant, ConferenceRef conference, String person, String publicId, Integer version, TripReportState state,
                             TripReportInput text, boolean own, boolean editable, boolean off, List<Option<TripReportAction>> options, String comment,
                             List<Heard> sessions, List<Shown> photos, boolean takes) {

    /** A session of the conference. @param attended whether it is attached */
    public record Heard(String publicId, String title, String slides, String recording, boolean attended) {
    }

    /** A photo. @param alt what is to be seen */
    public record Shown(String publicId, String path, String alt) {
    }

    public List<Heard> attended() {
        return sessions.stream().filter(Heard::attended).toList();
    }
}
