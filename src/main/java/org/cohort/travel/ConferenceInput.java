package org.cohort.travel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/**
 * A conference as typed.
 *
 * @param country ISO 3166 code of two letters
 * @param zone    the name of a time zone
 * @param from    its first day, such as {@code 2026-06-15}
 * @param to      its last day
 * @param website null for none
 * @param about   Markdown; null for none
 */
public record ConferenceInput(String name, String city, String country, String zone, String from, String to, String website, String about) {

    private static final int LONGEST_DAYS = 31;
    private static final Set<String> COUNTRIES = Arrays.stream(java.util.Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    /** With its days known. */
    public ConferenceInput(String name, String city, String country, String zone, LocalDate from, LocalDate to, String website, String about) {
        this(name, city, country, zone, from.toString(), to.toString(), website, about);
    }

    /** @throws Refused at every field that can't be right */
    public ConferenceInput checked() {
        Findings findings = new Findings();
        findings.check(() -> Typed.text("name", name, 200));
        findings.check(() -> Typed.text("city", city, 120));
        if (country == null || !COUNTRIES.contains(country)) {
            findings.add(Refused.input("country", "choice"));
        }
        findings.check(this::checkZone);
        LocalDate first = findings.read(() -> Typed.day("startsOn", from));
        LocalDate last = findings.read(() -> Typed.day("endsOn", to));
        if (first != null && last != null) {
            findings.check(() -> checkDays(first, last));
        }
        findings.check(() -> Typed.link("website", website));
        findings.check(() -> Typed.optional("about", about, 20_000));
        findings.enforce();
        return this;
    }

    /** Once it is checked. */
    LocalDate startsOn() {
        return Typed.day("startsOn", from);
    }

    /** Once it is checked. */
    LocalDate endsOn() {
        return Typed.day("endsOn", to);
    }

    private static void checkDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Refused.input("endsOn", "conference.endsBefore");
        }
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw Refused.input("endsOn", "conference.tooLong", LONGEST_DAYS);
        }
    }

    private void checkZone() {
        try {
            ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException unknown) {
            throw Refused.input("zone", "choice");
        }
    }
}
