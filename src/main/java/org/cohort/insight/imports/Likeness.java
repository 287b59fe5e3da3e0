package org.cohort.insight.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two organizations' names are. It only suggests: nothing is joined because of it without somebody's decision.
 *
 * @param words   the name's words in lower case, without accents, punctuation and what many names end with
 * @param plain   the words, one after the other with a blank between
 * @param letters the first letters of all of the name's words
 */
record Likeness(List<String> words, String plain, String letters) {

    /** From here on two names are shown as likely the same. */
    static final double LIKELY = 0.92;

    private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "for", "and", "project", "projects", "foundation", "inc", "ev", "e", "v", "org",
            "organization", "organisation", "community", "team", "group", "software", "association", "development", "developers", "formerly", "gmbh", "ltd");
    private static final JaroWinklerSimilarity MEASURE = new JaroWinklerSimilarity();

    static Likeness of(String name) {
        List<String> all = Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}+#]+")).filter(word -> !word.isEmpty()).toList();
        List<String> telling = all.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        List<String> words = telling.isEmpty() ? all : telling;
        return new Likeness(words, String.join(" ", words),
                all.stream().filter(word -> !Set.of("of", "for", "and", "the").contains(word)).map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    /** The same words, however they are written together. */
    boolean isSame(Likeness other) {
        return !plain.isEmpty() && plain.replace(" ", "").equals(other.plain.replace(" ", ""));
    }

    /** From 0, nothing in common, to 1. */
    double to(Likeness other) {
        if (plain.isEmpty() || other.plain.isEmpty() || !numbers().equals(other.numbers())) {
            return 0;
        }
        if (isSame(other)) {
            return 1;
        }
        if (isShortFor(other) || other.isShortFor(this) || isPartOf(other) || other.isPartOf(this)) {
            return 0.95;
        }
        return MEASURE.apply(plain, other.plain);
    }

    /** Names that differ by a number are different things. */
    private Set<String> numbers() {
        return words.stream().filter(word -> word.matches("[0-9]+")).collect(Collectors.toSet());
    }

    /** “GSF” for “Geo Survey Framework”. */
    private boolean isShortFor(Likeness other) {
        return words.size() == 1 && plain.length() >= 3 && other.words.size() > 1 && (plain.equals(other.letters) || other.words.contains(plain));
    }

    /** All of its words are the other's too, and at least two are or one long one. */
    private boolean isPartOf(Likeness other) {
        return other.words.size() > words.size() && other.words.containsAll(words) && (words.size() > 1 || plain.length() >= 6);
    }
}
