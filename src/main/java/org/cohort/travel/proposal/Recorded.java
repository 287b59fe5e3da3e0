package org.cohort.travel.proposal;

import java.time.LocalDate;
import java.util.Locale;
import org.cohort.travel.ConferenceInput;

/**
 * A conference of a community that is held on some of the days of one that is proposed, as far as one can be told from the other.
 *
 * @param website null for none
 */
record Recorded(String publicId, String name, String city, String website, LocalDate startsOn, LocalDate endsOn) {

    /** Whether they are likely the same: by name, by the address of the website, or in the same city on the very same days. */
    boolean isLike(ConferenceInput other) {
        return name(name).equals(name(other.name())) || website != null && other.website() != null && address(website).equals(address(other.website()))
                || startsOn.toString().equals(other.from()) && endsOn.toString().equals(other.to()) && name(city).equals(name(other.city()));
    }

    /** However it is written, with its year or without. */
    private static String name(String text) {
        String year = text.replaceAll("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", "").replaceAll("[^\\p{L}\\p{N}]", "");
        return (year.isEmpty() ? text.strip() : year).toLowerCase(Locale.ROOT);
    }

    private static String address(String link) {
        return link.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "").replaceFirst("/+$", "");
    }
}
