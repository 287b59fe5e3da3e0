package org.cohort.travel.policy;

import java.time.Instant;

/**
 * An edition of a fund's travel rules, as other features know it.
 *
 * @param number 1 for the first; 0 while the fund has the usual rules
 * @param since  null likewise
 */
public record Policy(Long fundId, int number, Instant since, TravelPolicy rules) {
}
