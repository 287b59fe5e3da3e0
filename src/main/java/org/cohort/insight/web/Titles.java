package org.cohort.insight.web;

import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.text.Words;

/** The titles of tasks, as a person reads them of herself: everybody else needs her name in them, she does not. */
final class Titles {

    private static final List<String> ENDINGS = List.of("today.own.after", "today.own.comma", "today.own.of", "today.own.by");

    private Titles() {
    }

    /** The title without the reader's own name at its beginning or its end; as it is where it is nothing else. */
    static String toHer(String title, Actor reader) {
        String before = Words.say(reader.locale(), "today.own.before", reader.name());
        if (title.startsWith(before)) {
            return title.substring(before.length());
        }
        return ENDINGS.stream().map(key -> Words.say(reader.locale(), key, reader.name()))
                .filter(ending -> title.endsWith(ending) && title.length() > ending.length()).findFirst()
                .map(ending -> title.substring(0, title.length() - ending.length())).orElse(title);
    }
}
