package org.cohort.internship;

/** An organizer corrected what an intern gets, before anybody signed for it: fired inside that transaction. */
public record StipendCorrected(Long internshipId) {
}
