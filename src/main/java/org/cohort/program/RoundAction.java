package org.cohort.program;

/** What is done to a round as a whole. */
public enum RoundAction { PUBLISH, ARCHIVE, REOPEN, DISCARD }
