package org.cohort.intake;

/** What is announced of a proposal. */
public enum Outcome { ACCEPTED, WAITLISTED, DECLINED }
