package org.cohort.internship.leave;

/**
 * A leave as typed.
 *
 * @param first   the first day, such as {@code 2026-12-05}
 * @param last    the last; blank for the first alone
 * @param words   why, or blank
 * @param secret  whether only the intern and who enters it read why
 * @param version of the leave the form was made from; 0 for a new one
 */
public record LeaveForm(String first, String last, String words, boolean secret, int version) {
}
