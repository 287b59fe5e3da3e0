package org.cohort.internship.blog;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.blog.read.ReadProblem;

/**
 * An intern's blog as its page shows it.
 *
 * @param address null where she has given none; so is what follows
 * @param feed    null before it was found
 * @param readAt  null before
 * @param nextAt  null where it is not asked any more
 * @param problem null where the last reading went well; only the intern is told
 * @param mine    whether the reader is the intern
 * @param on      whether blogs are read on this server
 */
public record BlogView(InternshipRef internship, String intern, String address, String feed, boolean shared, Instant readAt, Instant nextAt,
                       ReadProblem problem, String problemDetail, List<PostRow> posts, boolean mine, boolean on) {
}
