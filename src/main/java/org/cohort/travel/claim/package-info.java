/**
 * What comes after a trip (rules G9–G11): {@link org.cohort.travel.claim.Claim} with its receipts, ruled on line by line,
 * authorized by a treasurer and paid by somebody else, and {@link org.cohort.travel.claim.TripReport}, which comes before the money.
 * Both belong to one grant and are reached by its address; drafts of both begin by themselves when she is back.
 */
package org.cohort.travel.claim;
