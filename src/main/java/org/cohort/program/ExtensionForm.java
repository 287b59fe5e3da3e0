package org.cohort.program;

/**
 * An extension as it is typed. The fields' ids are the names here.
 *
 * @param person the public id of an account that takes part in the round, or a team or community of it as {@link ExtensionQueries#groups}
 *               names it; not read when an extension is changed
 * @param kind   which deadline; likewise
 * @param until  date and time in the round's zone
 * @param reason for the organizers and the person
 */
public record ExtensionForm(String person, DeadlineKind kind, String until, String reason) {
}
