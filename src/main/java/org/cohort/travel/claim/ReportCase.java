package org.cohort.travel.claim;

import org.cohort.travel.grant.GrantCase;

/** A trip report with what its lifecycle needs to know. */
record ReportCase(TripReport report, GrantCase grant) {
}
