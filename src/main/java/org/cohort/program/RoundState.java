package org.cohort.program;

/** Whether a round is shown. Where it stands in time is its {@link RoundPhase}. */
public enum RoundState { DRAFT, PUBLISHED, ARCHIVED }
