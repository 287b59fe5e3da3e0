package org.cohort.internship.ending;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;

/**
 * A work product as its page shows it.
 *
 * @param state DUE where there is none yet
 * @param write whether the reader may hand it in, or why not
 */
public record WorkView(InternshipRef internship, String intern, boolean required, WorkState state, int version, String link, String description, Instant handedInAt,
                       Instant acceptedAt, Verdict write, List<Option<WorkAction>> options) {
}
