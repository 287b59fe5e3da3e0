package org.cohort.internship.evaluation;

/** What can be done about an outcome besides the mentor's saying it. */
public enum RulingAction {
    ASK,
    ASK_ORGANIZERS,
    ADVISE,
    SETTLE,
    RULE,
    UNLOCK
}
