package org.cohort.internship.help;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;

/**
 * A request for help as its page shows it.
 *
 * @param readers the names of those who read it, besides who asked
 * @param mine    whether the reader asked
 * @param say     whether the reader may say something more, or why not
 */
public record HelpView(Row row, InternshipRef internship, String intern, List<String> readers, List<Word> words, boolean mine, Verdict say,
                       List<Option<HelpAction>> options) {

    /** A request in a list. @param asker a name */
    public record Row(String publicId, String subject, Asker side, String asker, HelpState state, Addressed addressed, Instant askedAt, Instant closedAt) {

        public String path() {
            return "/help/" + publicId;
        }
    }

    /** What somebody said. @param who a name; empty for somebody who is not known any more */
    public record Word(String who, Instant at, String text) {
    }
}
