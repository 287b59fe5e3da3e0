package org.cohort.travel.grant;

import org.cohort.kernel.money.Amount;

/** What of a cost line is paid (rule G3). */
public final class Payable {

    private Payable() {
    }

    /**
     * The smaller of approved and claimed where the line is approved, else nothing.
     *
     * @param approved what the offer said, or null for nothing
     * @param claimed  what the receipts say, or null for nothing
     * @param ruling   the treasurer's word, or null while there is none
     */
    public static Amount of(Amount estimated, Amount approved, Amount claimed, Ruling ruling) {
        if (ruling != Ruling.APPROVED || approved == null || claimed == null) {
            return Amount.zero(estimated.currency());
        }
        return approved.min(claimed);
    }
}
