package org.cohort.internship.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report in a list.
 *
 * @param begun   whether its days have begun, so that it can be opened
 * @param blocked whether something it told of is still in the way
 */
public record ReportRow(Long internshipId, String publicId, int number, LocalDate coversFrom, LocalDate coversTo, Instant dueAt, ReportState state,
                        boolean late, Instant submittedAt, Instant answeredAt, boolean begun, boolean blocked) {

    public String path() {
        return "/reports/" + publicId;
    }
}
