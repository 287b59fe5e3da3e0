package org.cohort.kernel.audit;

/** A feature's word on what of the trail is not to be told yet, not even to an administrator, who may be party to it. */
public interface Untold {

    /** What must hold of an entry that may be told: a condition in SQL, fixed, on the columns of {@code audit_entry}. */
    String toldWhen();
}
