package org.cohort.travel.claim;

/** Where a claim is on its way. */
public enum ClaimState { DRAFT, SUBMITTED, AUTHORIZED, IN_PAYMENT, PAID, CONFIRMED, FAILED }
