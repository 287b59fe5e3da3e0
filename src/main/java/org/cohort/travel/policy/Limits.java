package org.cohort.travel.policy;

import java.math.BigDecimal;
import org.cohort.kernel.money.Amount;

/**
 * The sums of a travel policy, all in the fund's currency; null where there is no limit.
 *
 * @param percent       of each cost that is paid at most, above 0 to 100
 * @param trip          the most for one trip
 * @param year          the most for one person in 365 days
 * @param tripsAYear    how many trips one person may make in 365 days; null for any number
 * @param allowance     what every intern has for all her trips together
 * @param allowanceDays after the internship's end in which a trip on it must begin
 * @param secondVoice   what may be granted by one person alone
 * @param visaIfRefused whether a visa's fee is paid even if the visa is refused
 * @param visaFirst     whether who needs a visa is granted its fee first, and the trip once the visa is there (rule G8); its fee is paid even if it is refused then
 */
public record Limits(BigDecimal percent, Amount trip, Amount year, Integer tripsAYear, Amount allowance, int allowanceDays, Amount secondVoice,
                     boolean visaIfRefused, boolean visaFirst) {

    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    public static final int MOST_TRIPS = 50;
    public static final Limits NONE = new Limits(WHOLE, null, null, null, null, 365, null, true, false);

    /** @throws IllegalArgumentException for limits nobody could keep */
    public Limits {
        if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0 || tripsAYear != null && (tripsAYear < 1 || tripsAYear > MOST_TRIPS) || allowanceDays < 0
                || visaFirst && !visaIfRefused) {
            throw new IllegalArgumentException("no limits for a fund");
        }
    }
}
