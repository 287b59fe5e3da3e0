package org.cohort.travel.claim;

import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.advance.Reckoning;
import org.cohort.travel.advance.Taken;
import org.cohort.travel.grant.GrantCase;

/**
 * A claim with what its lifecycle needs to know.
 *
 * @param grant  the grant it belongs to, its cost lines, and who acts
 * @param report the state of the trip report, or null when it is not begun
 * @param rated  whether it is known of every receipt what it is worth in the grant's currency
 * @param batch  the payment batch it is in, or null
 * @param taken  what she had before the trip
 */
record ClaimCase(Claim claim, GrantCase grant, TripReportState report, boolean rated, LiveLines.Live batch, Taken taken) {

    /** Of somebody who had nothing before the trip. */
    ClaimCase(Claim claim, GrantCase grant, TripReportState report, boolean rated, LiveLines.Live batch) {
        this(claim, grant, report, rated, batch, Taken.nothing(grant.grant().currency()));
    }

    /** Whether its batch is what somebody has to go on with. */
    boolean isBatchs() {
        return batch != null && (claim.state() == ClaimState.AUTHORIZED || claim.state() == ClaimState.IN_PAYMENT);
    }

    /** From what was approved to what is to be paid. */
    Reckoning reckoning() {
        return Reckoning.of(grant.grant(), taken);
    }

    /** Whether what she had before the trip is all that it comes to: there is nothing to send. */
    boolean isCovered() {
        return claim.state() == ClaimState.AUTHORIZED && reckoning().isCovered();
    }

    /** What is sent of it: what is authorized, less what she had before the trip; nothing before it is authorized. */
    Amount toPay() {
        Amount toPay = reckoning().toPay();
        return toPay == null ? Amount.zero(grant.grant().currency()) : toPay;
    }
}
