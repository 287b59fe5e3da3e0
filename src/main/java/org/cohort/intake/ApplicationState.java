package org.cohort.intake;

/** How far a person's application to a round is. */
public enum ApplicationState { DRAFT, SUBMITTED, ELIGIBLE, INELIGIBLE, UNDER_REVIEW, ACCEPTED, DECLINED, WITHDRAWN }
