package org.cohort.internship;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.text.Phrase;

/**
 * An internship as its page shows it.
 *
 * @param intern  her name
 * @param mentors their names
 * @param endedAt null while it runs
 * @param owed    what is still open, for who may complete it now; empty for others
 * @param mine    whether the reader is the intern
 */
public record InternshipView(InternshipRef ref, String intern, List<String> mentors, Instant endedAt,
                             List<Option<InternshipAction>> options, List<Phrase> owed, boolean mine) {
}
