package org.cohort.kernel.lifecycle;

import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;

/**
 * One row of a lifecycle's table.
 *
 * @param from    the states it starts in
 * @param by      what a person must be to the subject, one of these
 * @param guards  what must hold, asked in this order
 * @param comment whether words must come with it
 * @param tells   who gets a notice
 * @param asks    whether a page asks before it is done, because it can't be taken back
 */
public record Transition<S, A, T>(Set<S> from, A action, S to, Set<Role> by, List<Guard<T>> guards, boolean comment, Set<Role> tells,
                                  boolean asks) {

    /** Where a thing comes to an end without what it was begun for. */
    private static final Set<String> ENDS = Set.of("WITHDRAWN", "DECLINED", "DECLINED_OFFER", "CANCELLED", "TERMINATED", "NO_SHOW", "NO_VISA", "LAPSED");

    /** Whether it takes something away from somebody: its button must not look like one that brings a thing further. */
    public boolean isGrave() {
        return ENDS.contains(to.toString());
    }

    /** The key of what is asked before it is done; null for what is done at once. */
    String question(String lifecycle) {
        return asks ? "ask." + lifecycle + "." + action : null;
    }
}
