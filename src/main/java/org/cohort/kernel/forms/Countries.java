package org.cohort.kernel.forms;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166, by code. */
final class Countries {

    static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {
    }

    /** All of them by name in a language, in its order. */
    static List<Choice> in(Locale language) {
        Collator order = Collator.getInstance(language);
        return CODES.stream().map(code -> new Choice(code, name(code, language)))
                .sorted(Comparator.comparing(Choice::label, order)).toList();
    }

    static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
