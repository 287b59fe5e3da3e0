package org.cohort.travel;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A conference as other features know it.
 *
 * @param country ISO 3166 code of two letters
 * @param zone    in which its days are meant
 */
public record ConferenceRef(Long id, String publicId, String name, String city, String country, ZoneId zone, LocalDate startsOn,
                            LocalDate endsOn, Long communityId) {

    /** Its page. */
    public String path() {
        return "/conferences/" + publicId;
    }
}
