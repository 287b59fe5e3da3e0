package org.cohort.travel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Refused;

/**
 * A conference as typed.
 *
 * @param country ISO 3166 code of two letters
 * @param zone    the name of a time zone
 * @param website null for none
 * @param about   Markdown; null for none
 */
public record ConferenceInput(String name, String city, String country, String zone, LocalDate startsOn, LocalDate endsOn,
                              String website, String about) {

    private static final int LONGEST_DAYS = 31;
    private static final Set<String> COUNTRIES = Arrays.stream(java.util.Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    /** @throws Refused at the first field that can't be right */
    ConferenceInput checked() {
        Typed.text("name", name, 200);
        Typed.text("city", city, 120);
        if (country == null || !COUNTRIES.contains(country)) {
            throw Refused.input("country", "choice");
        }
        checkZone();
        Typed.required("startsOn", startsOn);
        Typed.required("endsOn", endsOn);
        if (endsOn.isBefore(startsOn)) {
            throw Refused.input("endsOn", "conference.endsBefore");
        }
        if (startsOn.plusDays(LONGEST_DAYS).isBefore(endsOn)) {
            throw Refused.input("endsOn", "conference.tooLong", LONGEST_DAYS);
        }
        Typed.link("website", website);
        Typed.optional("about", about, 20_000);
        return this;
    }

    private void checkZone() {
        try {
            ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException unknown) {
            throw Refused.input("zone", "choice");
        }
    }
}
