package org.cohort.travel.advance;

/**
 * What is typed to ask for money before a trip.
 *
 * @param why    one line
 * @param payout the code of the currency to get it in; blank for the fund's
 */
public record AdvanceInput(String amount, String why, String payout) {
}
