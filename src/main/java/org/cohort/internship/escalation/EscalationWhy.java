package org.cohort.internship.escalation;

/** Why a step was not sent. */
public enum EscalationWhy {
    /** She acted before its turn. */
    ACTED,
    ON_LEAVE,
    /** The internship came to its end. */
    OVER,
    /** A later step had its turn at the same moment. */
    OVERTAKEN,
    /** Nobody is there to be told who is not told already. */
    NOBODY
}
