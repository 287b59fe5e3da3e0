package org.cohort.internship.handover;

/** What can be done to a handing over. */
public enum HandoverAction {
    NAME,
    ACCEPT,
    DECLINE,
    WITHDRAW
}
