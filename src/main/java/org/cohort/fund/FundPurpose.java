package org.cohort.fund;

/** What a fund's money may be spent on. */
public enum FundPurpose { STIPENDS, TRAVEL }
