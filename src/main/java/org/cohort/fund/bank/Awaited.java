package org.cohort.fund.bank;

/**
 * Something that is to be paid to a person.
 *
 * @param fundId which sends it; null while that is open
 * @param title  such as "Maren Sandvik · midpoint · USD 2,750.00"
 * @param path   of its page
 */
public record Awaited(Long accountId, Long fundId, String title, String path) {
}
