package org.cohort.fund.period;

/** What can be done to a fund's period. */
public enum FundPeriodAction { PROPOSE, CLOSE, SEND_BACK }
