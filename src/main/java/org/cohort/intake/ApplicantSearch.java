package org.cohort.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the list of a round's applicants is asked for; it comes from the address of a page, so nothing in it is trusted.
 *
 * @param text  words that must all occur in her name, or null
 * @param state or null for all
 */
public record ApplicantSearch(String text, ApplicationState state) {

    /** What an application can be once it was submitted, in the order of the filter. */
    public static final List<ApplicationState> STATES = List.of(ApplicationState.UNDER_REVIEW, ApplicationState.ELIGIBLE, ApplicationState.INELIGIBLE,
            ApplicationState.ACCEPTED, ApplicationState.DECLINED, ApplicationState.WITHDRAWN);

    private static final int MOST_WORDS = 8;

    /** As typed: a state that is none is no filter. */
    public static ApplicantSearch typed(String text, String state) {
        String words = text == null || text.isBlank() ? null : text.strip();
        return new ApplicantSearch(words, STATES.stream().filter(one -> one.name().equals(state)).findFirst().orElse(null));
    }

    public boolean isNarrowed() {
        return text != null || state != null;
    }

    /** The words as patterns for {@code like … escape '!'}, in lower case. */
    List<String> patterns() {
        return text == null ? List.of() : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).limit(MOST_WORDS)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").toList();
    }
}
