package org.cohort.travel.advance;

import org.cohort.fund.batch.LiveLines;
import org.cohort.travel.grant.GrantCase;

/**
 * An advance with what its lifecycle needs to know.
 *
 * @param grant the grant it is a part of, and who acts
 * @param batch the payment batch it is in, or null
 */
public record AdvanceCase(Advance advance, GrantCase grant, LiveLines.Live batch) {

    /** Whether its batch is what somebody has to go on with. */
    boolean isBatchs() {
        return batch != null && (advance.state() == AdvanceState.GRANTED || advance.state() == AdvanceState.IN_PAYMENT);
    }
}
