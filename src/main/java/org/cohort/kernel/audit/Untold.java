package org.cohort.kernel.audit;

import org.cohort.kernel.access.Actor;

/** A feature's word on what of the trail is not to be told yet, not even to an administrator, who may be party to it. */
public interface Untold {

    /** What must hold of an entry that may be told: a condition in SQL, fixed, on the columns of {@code audit_entry}. */
    String toldWhen();

    /** The same for one reader, where it depends on who she is. */
    default String toldTo(Actor reader) {
        return toldWhen();
    }
}
