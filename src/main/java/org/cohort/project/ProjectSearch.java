package org.cohort.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a list of projects is asked for; it comes from the address of a page, so nothing in it is trusted.
 *
 * @param text      words that must all occur in title, summary, skills or community; or null
 * @param community the public id of a community, or null for all
 * @param round     the public id of a round, or null for all
 */
public record ProjectSearch(String text, String community, String round) {

    private static final int MOST_WORDS = 8;

    public ProjectSearch {
        text = plain(text, 200);
        community = plain(community, 64);
        round = plain(round, 64);
    }

    /** The words as patterns for {@code like … escape '!'}, in lower case. */
    List<String> patterns() {
        return text == null ? List.of() : new ArrayList<>(Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(MOST_WORDS).map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").toList());
    }

    private static String plain(String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
    }
}
