package org.cohort.travel;

/** A trip report was accepted: fired inside the transaction. */
public record TripReportAccepted(Long tripReportId) {
}
