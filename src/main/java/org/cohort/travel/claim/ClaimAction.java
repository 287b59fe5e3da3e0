package org.cohort.travel.claim;

/** What can be done to a claim. */
public enum ClaimAction { SUBMIT, SEND_BACK, AUTHORIZE, TAKE_BACK, RELEASE, MARK_PAID, REJECT, CORRECT, CONFIRM, FAIL, COVER }
