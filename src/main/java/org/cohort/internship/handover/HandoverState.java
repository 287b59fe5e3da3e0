package org.cohort.internship.handover;

/** How far a handing over is. */
public enum HandoverState {
    /** Nobody is named yet: the coordinators look for somebody. */
    SOUGHT,
    /** Somebody is named and has not answered. */
    ASKED,
    DONE,
    WITHDRAWN
}
