package org.cohort.kernel.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Words with their values, not yet in anybody's language. It may be a value of other words, in notices too.
 *
 * @param args as {@link Words} takes them; nulls are allowed
 */
public record Phrase(String key, List<Object> args) {

    /** Several phrases, one a line. */
    public record Lines(List<Phrase> phrases) {

        public Lines {
            phrases = List.copyOf(phrases);
        }
    }

    public Phrase {
        args = Collections.unmodifiableList(args);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, Arrays.asList(args.clone()));
    }
}
