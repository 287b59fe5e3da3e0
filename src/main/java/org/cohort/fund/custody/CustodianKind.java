package org.cohort.fund.custody;

/** Who keeps an intern's money and pays it. */
public enum CustodianKind { PROGRAM, COMMUNITY, FOUNDATION }
