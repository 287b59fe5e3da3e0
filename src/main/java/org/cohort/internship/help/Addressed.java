package org.cohort.internship.help;

/** Whom a request for help is for. */
public enum Addressed {
    COORDINATORS,
    ORGANIZERS,
    /** First the coordinators, and by now the organizers too. */
    BOTH
}
