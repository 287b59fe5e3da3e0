package org.cohort.program.sponsors;

/** A sponsor as it is typed; the fields' ids are the names here. @param shown whether the sponsor agreed to be named in public */
public record SponsorForm(String name, String website, String amount, String currency, String slots, String note, boolean shown) {
}
