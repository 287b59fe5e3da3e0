package org.cohort.project.credit;

/** What can be done about an entry that somebody says is hers. */
public enum CreditClaimAction { APPROVE, DECLINE, WITHDRAW, REVOKE, RESUBMIT, WITHHOLD }
