package org.cohort.internship.evaluation;

/** How far an organizer's word about an outcome is. */
public enum RulingState {
    /** The mentor's outcome counts. */
    OPEN,
    /** The mentor is not sure or says stop: the coordinator talks with both. */
    ASKED,
    /** The coordinator has said what she found, or there is none to ask: the organizers rule. */
    ADVISED,
    /** The organizer's ruling counts, whatever the mentor says. */
    LOCKED
}
