package org.cohort.travel.claim;

/** Where a trip report is on its way. */
public enum TripReportState { DRAFT, SUBMITTED, RETURNED, ACCEPTED }
