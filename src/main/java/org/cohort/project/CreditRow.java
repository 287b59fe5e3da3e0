package org.cohort.project;

/**
 * Somebody whom an archive names.
 *
 * @param name    empty where it is withheld
 * @param account whose entry it is, or null
 * @param page    the public id of her page, or null when the entry is nobody's or she shows none
 */
public record CreditRow(Long id, String name, ProjectCredit.Part part, Long account, String page) {
}
