package org.cohort.travel.advance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an advance is on its way. */
public enum AdvanceState {
    ASKED, GRANTED, REFUSED, WITHDRAWN, IN_PAYMENT, PAID, CONFIRMED, FAILED;

    /** Those that are hers. */
    public static final Set<AdvanceState> COUNTING = Collections.unmodifiableSet(EnumSet.of(GRANTED, IN_PAYMENT, PAID, CONFIRMED, FAILED));
    /** Those whose money left the fund. */
    public static final Set<AdvanceState> SENT = Collections.unmodifiableSet(EnumSet.of(PAID, CONFIRMED));

    /** Whether it is hers, and so taken off what the claim pays: sent, or to be sent. */
    public boolean counts() {
        return COUNTING.contains(this);
    }

    /** Whether its money left the fund. */
    public boolean isSent() {
        return SENT.contains(this);
    }
}
