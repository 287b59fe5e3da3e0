package org.cohort.program;

/** How far a community is on its way into a round. */
public enum ParticipationState { DRAFT, SUBMITTED, APPROVED, DECLINED, WITHDRAWN }
