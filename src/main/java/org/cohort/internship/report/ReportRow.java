package org.cohort.internship.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report in a list.
 *
 * @param begun        whether its days have begun, so that it can be opened
 * @param blockedSince since when something it told of is in the way; null where nothing is any more
 */
public record ReportRow(Long internshipId, String publicId, int number, LocalDate coversFrom, LocalDate coversTo, Instant dueAt, ReportState state,
                        boolean late, Instant submittedAt, Instant answeredAt, boolean begun, Instant blockedSince) {

    public boolean blocked() {
        return blockedSince != null;
    }

    public String path() {
        return "/reports/" + publicId;
    }
}
