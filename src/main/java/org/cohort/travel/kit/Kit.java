package org.cohort.travel.kit;

import java.util.List;
import org.cohort.travel.ConferenceRef;

/**
 * A trip's kit, in the reader's words: its page and its paper say the same.
 *
 * @param grant the grant's public id
 */
public record Kit(String grant, String person, ConferenceRef conference, List<Part> parts) {

    /** @param title in words */
    public record Part(String title, List<Line> lines) {
    }

    /**
     * One line.
     *
     * @param name  such as {@code Passport}
     * @param value what there is to say; never null
     * @param link  a page of this server; null for none
     */
    public record Line(String name, String value, String link) {
    }
}
