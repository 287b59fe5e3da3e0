package org.cohort.travel.claim;

/** What can be done to a trip report. */
public enum TripReportAction { SUBMIT, ACCEPT, RETURN }
