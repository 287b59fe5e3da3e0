/**
 * Conferences of a community, their sessions, and who of ours appears there (rule G7). A conference is kept by the
 * coordinators of its community, in any round, and by organizers; everybody can read it.
 *
 * <p>{@code travel.grant} holds the money for going there, {@code travel.claim} what comes after: receipts, payment, the trip
 * report. What lower packages and later features may know of this one are {@link org.cohort.travel.ConferenceDirectory},
 * {@link org.cohort.travel.TravelDirectory} and the event {@link org.cohort.travel.TripReportAccepted}.
 */
package org.cohort.travel;
