package org.cohort.travel.grant;

/**
 * What can be done to a grant. Asking for information comes back to whom it was asked by, so there is one answer for each
 * of them; a person always sees one. Likewise an offer is taken by one of two.
 */
public enum GrantAction {
    SUBMIT, RECOMMEND_AS_MENTOR, RECOMMEND_AS_COORDINATOR, ASK, ANSWER_MENTOR, ANSWER_COORDINATOR, ANSWER_FOUNDATION, OFFER, WAITLIST, PROMOTE, DECLINE,
    ACCEPT, ACCEPT_VISA_FIRST, VISA_GRANTED, VISA_REFUSED, DECLINE_OFFER, LAPSE, WITHDRAW, REOPEN, RECONSIDER, TRAVEL, NO_SHOW, REPORT, SETTLE, CLOSE, TAKE_UP, FORFEIT
}
