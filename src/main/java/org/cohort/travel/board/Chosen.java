package org.cohort.travel.board;

/**
 * A draft that is to be published, as it was seen.
 *
 * @param grant   the grant's public id
 * @param edition of the draft
 * @param field   where a reason against it is shown
 */
public record Chosen(String grant, int edition, String field) {
}
