package org.cohort.kernel.lifecycle;

import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;

/**
 * One action a page offers: enabled, or disabled with the reason.
 *
 * @param action  the action's name in the table
 * @param label   the key of the button's words
 * @param verdict whether this actor may, now
 * @param comment whether words must come with it
 * @param question the key of what is asked before it is done, or null for what is done at once
 * @param grave    whether it ends the thing without what it was begun for; see {@link Transition#isGrave}
 * @param told     to whom the words go that come with it; empty where nobody gets a notice
 */
public record Option<A>(A action, String label, Verdict verdict, boolean comment, String question, boolean grave, Set<Role> told) {

    public boolean isAllowed() {
        return verdict.isAllowed();
    }
}
