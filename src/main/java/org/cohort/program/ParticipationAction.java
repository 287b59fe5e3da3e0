package org.cohort.program;

/** What is done to a community's participation. */
public enum ParticipationAction { SUBMIT, APPROVE, DECLINE, WITHDRAW, REOPEN, IMPORT }
