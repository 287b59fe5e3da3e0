package org.cohort.travel.grant;

import org.cohort.kernel.money.Amount;

/** What of a cost line is paid (rule G3). */
public final class Payable {

    private Payable() {
    }

    /**
     * The smaller of approved and claimed where the line is approved, or what it was reduced to where that is less still; else nothing.
     *
     * @param approved what the offer said, or null for nothing
     * @param claimed  what the receipts say, or null for nothing
     * @param ruling   the treasurer's word, or null while there is none
     * @param reduced  what it was reduced to; null where it was not
     */
    public static Amount of(Amount estimated, Amount approved, Amount claimed, Ruling ruling, Amount reduced) {
        Amount most = most(estimated, approved, claimed);
        if (ruling == Ruling.REDUCED && reduced != null) {
            return most.min(reduced);
        }
        return ruling == Ruling.APPROVED ? most : Amount.zero(estimated.currency());
    }

    /** What can be paid at most: the smaller of approved and claimed, nothing where one of them is not there. */
    public static Amount most(Amount estimated, Amount approved, Amount claimed) {
        return approved == null || claimed == null ? Amount.zero(estimated.currency()) : approved.min(claimed);
    }
}
