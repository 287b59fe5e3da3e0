package org.cohort.travel.claim;

import java.text.Normalizer;
import java.util.Locale;

/** When two receipts are alike although their files differ (rule G9): the same amount on the same day, paid to what may be the same vendor. */
final class Likeness {

    private static final int SHORTEST = 4;

    /**
     * A receipt and another of the same amount and day.
     *
     * @param receipt    the key of the one
     * @param account    whose claim the other is in
     * @param grant      the public id of the other's grant
     * @param conference the name of its conference
     */
    record Pair(Long receipt, String vendor, String otherVendor, Long account, String grant, String conference) {

        boolean isAlike() {
            return alike(vendor, otherVendor);
        }
    }

    private Likeness() {
    }

    /** Whether both names are one but for case, accents, spaces and signs, or one begins with the other: "Hôtel Mira" and "HOTEL MIRA, Lyon". */
    static boolean alike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        boolean begins = a.startsWith(b) || b.startsWith(a);
        return a.equals(b) || begins && Math.min(a.length(), b.length()) >= SHORTEST;
    }

    private static String plain(String name) {
        return name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
