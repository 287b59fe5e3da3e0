package org.cohort.internship;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.lifecycle.Option;

/**
 * An internship as its page shows it.
 *
 * @param intern  her name
 * @param mentors their names
 * @param endedAt null while it runs
 * @param mine    whether the reader is the intern
 */
public record InternshipView(InternshipRef ref, String intern, List<String> mentors, Instant endedAt,
                             List<Option<InternshipAction>> options, boolean mine) {
}
