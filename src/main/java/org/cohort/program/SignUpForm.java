package org.cohort.program;

/**
 * What a community says of itself, as it is typed. The fields' ids are the names here.
 *
 * @param name    one that is known takes part again; null where it stays
 * @param tagline what it is, in one sentence
 * @param about   Markdown, or null
 */
public record SignUpForm(String name, String tagline, String about, String website) {
}
