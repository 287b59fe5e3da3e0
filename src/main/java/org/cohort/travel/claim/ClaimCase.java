package org.cohort.travel.claim;

import org.cohort.fund.batch.LiveLines;
import org.cohort.travel.grant.GrantCase;

/**
 * A claim with what its lifecycle needs to know.
 *
 * @param grant  the grant it belongs to, its cost lines, and who acts
 * @param report the state of the trip report, or null when it is not begun
 * @param rated  whether it is known of every receipt what it is worth in the grant's currency
 * @param batch  the payment batch it is in, or null
 */
record ClaimCase(Claim claim, GrantCase grant, TripReportState report, boolean rated, LiveLines.Live batch) {

    /** Whether its batch is what somebody has to go on with. */
    boolean isBatchs() {
        return batch != null && (claim.state() == ClaimState.AUTHORIZED || claim.state() == ClaimState.IN_PAYMENT);
    }
}
