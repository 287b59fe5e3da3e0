package org.cohort.travel.schedule;

import java.time.Instant;
import java.util.List;

/**
 * What taking a schedule would do.
 *
 * @param upload     what the page shows, which taking it compares
 * @param fresh      sessions the conference does not have
 * @param changed    those it has, with what is different
 * @param same       how many are as they are
 * @param gone       those read from an earlier schedule that this one does not have
 * @param candidates people of ours recognised by name, not yet named in their session
 * @param failures   what can't be taken, by line
 */
public record ScheduleView(String upload, String name, Instant uploadedAt, List<Row> fresh, List<Row> changed, int same, List<Row> gone,
                           List<Candidate> candidates, List<Failure> failures) {

    /** A session. @param key in the file, or the session's public id when it is gone from it @param at such as {@code 2014-08-18 16:00}, null for not fixed */
    public record Row(String key, String title, String at, String room, List<Difference> differences) {
    }

    /** @param field the words are {@code schedule.field.…} */
    public record Difference(String field, String before, String after) {
    }

    /** @param key names person and session when it is confirmed */
    public record Candidate(String key, String person, String session) {

        public String words() {
            return person + ": " + session;
        }
    }

    public record Failure(int line, ScheduleProblem problem, String cell) {
    }
}
