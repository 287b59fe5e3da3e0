package org.cohort.internship.help;

import java.util.List;
import org.cohort.internship.InternshipRef;

/**
 * Where help is asked for in one internship.
 *
 * @param intern   her name
 * @param side     as what the reader may ask; null when she is only asked
 * @param choices  whom she can ask
 * @param leftOut  the coordinators it is kept from because they are party to it, by name
 * @param requests those the reader may know of, the latest first
 */
public record HelpPage(InternshipRef internship, String intern, Asker side, List<Choice> choices, List<String> leftOut, List<HelpView.Row> requests) {

    /** Whom she can ask. @param names who that is, by name; never empty */
    public record Choice(Addressed to, List<String> names) {
    }

    /** Whether all the coordinators are party to it, so that it goes to the organizers. */
    public boolean isOrganizersOnly() {
        return !leftOut.isEmpty() && choices.stream().noneMatch(choice -> choice.to() == Addressed.COORDINATORS);
    }
}
