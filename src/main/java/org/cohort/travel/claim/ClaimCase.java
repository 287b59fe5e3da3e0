package org.cohort.travel.claim;

import org.cohort.travel.grant.GrantCase;

/**
 * A claim with what its lifecycle needs to know.
 *
 * @param grant  the grant it belongs to, its cost lines, and who acts
 * @param report the state of the trip report, or null when it is not begun
 */
record ClaimCase(Claim claim, GrantCase grant, TripReportState report) {
}
