package org.cohort.intake;

import java.time.Instant;

/** One of a person's applications in a list. */
public record ApplicationRow(String publicId, String roundPublicId, String roundName, ApplicationState state, Instant submittedAt) {
}
