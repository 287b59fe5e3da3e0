package org.cohort.internship.escalation;

/** What became of a step. */
public enum EscalationState {
    WAITING,
    SENT,
    SUPPRESSED
}
