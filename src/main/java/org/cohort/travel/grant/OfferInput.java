package org.cohort.travel.grant;

import java.util.Map;

/**
 * An offer as typed.
 *
 * @param fund    the public id of the fund it is paid from
 * @param amounts what is granted of each cost line, by the line's public id; nothing or zero leaves the line out
 * @param words   to her, with conditions perhaps; null for none
 */
public record OfferInput(String fund, Map<String, String> amounts, String words) {
}
