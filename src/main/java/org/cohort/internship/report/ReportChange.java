package org.cohort.internship.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One revision of a report that was handed in.
 *
 * @param by    a name
 * @param texts what changed, each before and after
 */
public record ReportChange(Instant at, String by, List<Text> texts) {

    /** One text that changed. @param field its name, such as {@code done} @param before null where there was none @param after likewise */
    public record Text(String field, String before, String after) {
    }

    /** @param before what it said @param after what it said then: the next revision's before, or what it says now */
    static List<Text> texts(ReportInput before, ReportInput after) {
        List<Text> texts = new ArrayList<>();
        add(texts, "done", before.done(), after.done());
        add(texts, "next", before.next(), after.next());
        add(texts, "blocked", before.blocked(), after.blocked());
        add(texts, "links", before.links(), after.links());
        return texts;
    }

    private static void add(List<Text> texts, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            texts.add(new Text(field, before, after));
        }
    }
}
