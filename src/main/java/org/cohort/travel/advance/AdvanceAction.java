package org.cohort.travel.advance;

/** What can be done to an advance. */
public enum AdvanceAction { GRANT, REFUSE, TAKE_BACK, DROP, RELEASE, MARK_PAID, REJECT, CORRECT, WAS_PAID, LET_GO, CONFIRM, FAIL }
