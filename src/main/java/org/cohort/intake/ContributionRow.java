package org.cohort.intake;

import java.time.LocalDate;

/** A contribution in a list. */
public record ContributionRow(String publicId, String projectPublicId, String projectTitle, String title, String url, ContributionKind kind,
                              ContributionStatus status, LocalDate madeOn, int version) {
}
