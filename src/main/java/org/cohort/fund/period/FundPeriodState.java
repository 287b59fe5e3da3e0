package org.cohort.fund.period;

/** Where a fund's period is. Only an open one takes promises. */
public enum FundPeriodState {
    OPEN,
    /** Somebody proposed where the unspent money goes; somebody else is to close it. */
    CLOSING,
    CLOSED
}
