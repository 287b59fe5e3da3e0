package org.cohort.program.rules;

/** What an installment of the stipend waits for: both signatures, or the mentors' evaluation of a stage. */
public enum PayMoment { START, INITIAL, MIDPOINT, THIRD, FINAL }
