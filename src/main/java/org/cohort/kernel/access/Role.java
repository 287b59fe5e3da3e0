package org.cohort.kernel.access;

/**
 * What a person is to a thing. All but {@link #SELF}, {@link #SYSTEM} and {@link #VISITOR} are granted, and all of
 * those but administrator <em>for something</em>, whose key is the grant's scope.
 */
public enum Role {
    /** Anybody, signed in or not. */
    VISITOR,
    /** The person the thing is about: the applicant of an application, the intern of an internship, the author. */
    SELF,
    /** Scope: a project. */
    MENTOR,
    /** Scope: a participation (a community in a round). */
    COORDINATOR,
    /** Scope: a program. */
    ORGANIZER,
    /** Scope: a fund. */
    TREASURER,
    /** No scope: keeps the installation. */
    ADMINISTRATOR,
    /** The program itself: jobs. */
    SYSTEM
}
