package org.cohort.program;

/**
 * A community's sign-up for a round as it is typed. The fields' ids are the names here.
 *
 * @param name       of the community; one that is known already takes part again
 * @param tagline    what it is, in one sentence
 * @param about      Markdown; asked for later, in the coordinators' room
 * @param motivation why it wants to take part, for the organizers
 * @param slots      how many interns it can mentor
 */
public record SignUpForm(String name, String tagline, String about, String website, String motivation, String slots) {
}
