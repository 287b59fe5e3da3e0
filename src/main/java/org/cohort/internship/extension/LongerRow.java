package org.cohort.internship.extension;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An extension in a list.
 *
 * @param askedBy   a name
 * @param agreedBy  a name; empty before
 * @param decidedBy a name; empty before
 * @param answer    the words of who decided, or null
 * @param endsFrom  the last day before it was granted; null unless it was, as is endsTo
 */
public record LongerRow(String publicId, ExtensionState state, int weeks, String askedBy, Instant askedAt, String agreedBy, Instant agreedAt,
                        String decidedBy, Instant decidedAt, String answer, LocalDate endsFrom, LocalDate endsTo) {

    public String path() {
        return "/extensions/" + publicId;
    }
}
