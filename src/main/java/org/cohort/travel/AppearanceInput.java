package org.cohort.travel;

/**
 * Somebody for a session, as typed by who keeps the conference: one of both.
 *
 * @param email the address of her account, or null
 * @param name  her name where she has no account, or null
 */
public record AppearanceInput(String email, String name, AppearancePart part) {
}
