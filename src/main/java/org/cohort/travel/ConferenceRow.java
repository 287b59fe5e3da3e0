package org.cohort.travel;

import java.time.LocalDate;

/**
 * A conference in a list.
 *
 * @param ours how many appearances of our people are agreed on
 */
public record ConferenceRow(String publicId, String name, String city, String country, LocalDate startsOn, LocalDate endsOn,
                            String communityName, String communityPublicId, Long ours) {

    /** The country's name in English, or its code where there is none. */
    public String countryName() {
        return new java.util.Locale("", country).getDisplayCountry(java.util.Locale.ENGLISH);
    }
}
