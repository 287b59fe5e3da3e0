package org.cohort.travel.policy;

import org.cohort.kernel.money.Amount;

/**
 * What a travel policy says about claims.
 *
 * @param pay       days after a claim was handed in by which it is paid
 * @param unproven  the most of one trip that is paid for costs without a receipt, in the fund's currency; null: nothing
 * @param edge      percent of the daily rate for the first and the last day away
 * @param breakfast percent of the daily rate that is taken off a day on which it was provided
 * @param lunch     the same for lunch
 * @param dinner    the same for dinner
 * @param advance   percent of what was approved that may be paid before the trip to who can't pay ahead; 0: nothing
 */
public record Claiming(int pay, Amount unproven, int edge, int breakfast, int lunch, int dinner, int advance) {

    public static final int WHOLE = 100;
    public static final Claiming USUAL = new Claiming(30, null, WHOLE, 0, 0, 0);

    /** @throws IllegalArgumentException for what nobody could keep */
    public Claiming {
        for (int percent : new int[] {edge, breakfast, lunch, dinner, breakfast + lunch + dinner, advance}) {
            if (percent < 0 || percent > WHOLE) {
                throw new IllegalArgumentException(percent + " percent");
            }
        }
        if (pay < 1 || pay > Dates.MOST || unproven != null && !unproven.isPositive()) {
            throw new IllegalArgumentException("no claim could be paid by this");
        }
    }

    /** Of a fund that pays nothing before a trip. */
    public Claiming(int pay, Amount unproven, int edge, int breakfast, int lunch, int dinner) {
        this(pay, unproven, edge, breakfast, lunch, dinner, 0);
    }

    /** The same, but for the percentage that may be paid before the trip. */
    public Claiming advancing(int percent) {
        return new Claiming(pay, unproven, edge, breakfast, lunch, dinner, percent);
    }

    /** Whether days are not all paid alike. */
    public boolean sharesDays() {
        return edge < WHOLE || breakfast + lunch + dinner > 0;
    }
}
