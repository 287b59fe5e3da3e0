package org.cohort.travel.grant;

import java.util.Map;

/**
 * An offer as typed.
 *
 * @param fund    the public id of the fund that offers it, and pays what no other does
 * @param amounts what is granted of each cost line, by the line's public id; nothing or zero leaves the line out
 * @param others  the public ids of other funds that pay a cost line, by the line's public id (rule G1); none or blank for the fund that offers it
 * @param words   to her, with conditions perhaps; null for none
 */
public record OfferInput(String fund, Map<String, String> amounts, Map<String, String> others, String words) {

    /** From one fund. */
    public OfferInput(String fund, Map<String, String> amounts, String words) {
        this(fund, amounts, Map.of(), words);
    }
}
