package org.cohort.travel.proposal;

/** What can be done to a proposed conference. */
public enum ProposalAction { RECORD, DECLINE, WITHDRAW }
