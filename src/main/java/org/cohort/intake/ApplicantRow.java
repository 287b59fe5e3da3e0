package org.cohort.intake;

import java.time.Instant;

/**
 * An application to a round in its organizers' list.
 *
 * @param name        the applicant's
 * @param rule        the rule by which she is not eligible, or null
 * @param ruledBy     the organizer who had the word on it, or null when the rules alone have answered
 * @param submittedAt when she last submitted it
 * @param proposals   how many she has submitted and not withdrawn
 */
public record ApplicantRow(Long id, String publicId, String name, ApplicationState state, Eligibility.Rule rule, Long ruledBy, Instant submittedAt,
                           long proposals) {

    /** As a query makes it. */
    public ApplicantRow(Long id, String publicId, String name, ApplicationState state, Eligibility.Rule rule, Long ruledBy, Instant submittedAt) {
        this(id, publicId, name, state, rule, ruledBy, submittedAt, 0);
    }

    ApplicantRow with(long count) {
        return new ApplicantRow(id, publicId, name, state, rule, ruledBy, submittedAt, count);
    }

    /** Whether she is eligible: a word after {@code intake.applicants.verdict.}. */
    public String verdict() {
        return switch (state) {
            case INELIGIBLE -> rule == null ? "RULED_NO" : "NO";
            case UNDER_REVIEW -> "UNSURE";
            case ELIGIBLE, ACCEPTED, DECLINED -> ruledBy == null ? "YES" : "RULED_YES";
            case DRAFT, SUBMITTED, WITHDRAWN -> "NONE";
        };
    }
}
