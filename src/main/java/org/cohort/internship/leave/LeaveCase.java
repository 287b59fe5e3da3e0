package org.cohort.internship.leave;

import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;

/**
 * A leave with what its lifecycle asks about.
 *
 * @param intern the intern's name
 * @param own    whether the intern herself acts
 */
record LeaveCase(Leave leave, InternshipRef internship, String intern, boolean own) {

    /** Whether the words of the leave are for this person: private ones are the intern's and whose who entered it. */
    boolean isReadBy(Actor actor) {
        return !leave.isSecret() || own || actor.is(leave.enteredBy());
    }
}
