package org.cohort.internship.extension;

/** Where an extension of an internship stands. */
public enum ExtensionState {
    /** The other side has not said anything yet. */
    ASKED,
    /** Both sides want it. */
    AGREED,
    GRANTED,
    /** The other side did not want it. */
    DECLINED,
    /** Coordinator or organizer did not grant it. */
    REFUSED,
    WITHDRAWN,
    /** It was granted, and every date went back. */
    UNDONE;

    /** Whether somebody still has to say something. */
    public boolean isOpen() {
        return this == ASKED || this == AGREED;
    }
}
