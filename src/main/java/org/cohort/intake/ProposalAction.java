package org.cohort.intake;

/** What can be done to a proposal. */
public enum ProposalAction { SUBMIT, SHORTLIST, UNSHORTLIST, ANNOUNCE, WITHDRAW }
