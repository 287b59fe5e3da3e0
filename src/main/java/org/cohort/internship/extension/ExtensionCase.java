package org.cohort.internship.extension;

import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;

/**
 * An extension with what its lifecycle asks about.
 *
 * @param intern the intern's name
 * @param actor  the account of who acts, or null for the system
 * @param left   how many weeks the program's rules still allow
 * @param back   whether it can be undone, where it was granted; else allowed
 */
record ExtensionCase(InternshipExtension extension, InternshipRef internship, String intern, Long actor, int left, Verdict back) {

    boolean isActor(Long account) {
        return actor != null && actor.equals(account);
    }
}
