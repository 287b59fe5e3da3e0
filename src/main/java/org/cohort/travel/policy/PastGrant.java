package org.cohort.travel.policy;

import java.time.LocalDate;
import java.util.List;
import org.cohort.kernel.money.Amount;

/**
 * A request that was handed in, as the rules look at it again.
 *
 * @param asked       the day it was handed in, in the zone of the conference
 * @param begins      the conference's first day
 * @param conference  its public id
 * @param chosen      the day she was chosen; null when nobody knows
 * @param roundEnds   the last day of her round; null likewise
 * @param ends        the last day of her internship
 */
public record PastGrant(String publicId, String person, String conferenceName, String conference, String country, LocalDate asked, LocalDate begins, int days,
                        LocalDate chosen, LocalDate roundEnds, LocalDate ends, boolean visa, List<Ask> costs, Spent spent) {

    /**
     * What she had before this request.
     *
     * @param all   held or paid for all her other trips
     * @param year  the same for those within 365 days before this one
     * @param trips how many those are
     */
    public record Spent(Amount all, Amount year, int trips) {
    }
}
