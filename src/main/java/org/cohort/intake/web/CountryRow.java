package org.cohort.intake.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A country to choose. @param code of ISO 3166 */
public record CountryRow(String code, String name) {

    /** All of them, by name in the reader's language. */
    static List<CountryRow> all(Locale language) {
        return Arrays.stream(Locale.getISOCountries()).map(code -> new CountryRow(code, name(code, language)))
                .sorted(Comparator.comparing(CountryRow::name, Collator.getInstance(language))).toList();
    }

    /** @param code null gives null */
    static String name(String code, Locale language) {
        return code == null ? null : new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
