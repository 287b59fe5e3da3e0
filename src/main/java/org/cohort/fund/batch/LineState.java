package org.cohort.fund.batch;

/** What became of a line. */
public enum LineState { OPEN, PAID, FAILED, DROPPED }
