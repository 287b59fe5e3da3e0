package org.cohort.insight.numbers;

import org.cohort.program.RoundRef;

/**
 * The numbers of a round as one reader may know them.
 *
 * @param last         the round before it that it is compared with, or null
 * @param lastFunnel   that one's, or null
 * @param lastCommunities likewise
 * @param lastCountries likewise
 * @param applications by the day each was first submitted, or null without a deadline
 * @param proposals    likewise
 */
public record RoundNumbers(RoundRef round, RoundRef last, boolean announced, Funnel funnel, Funnel lastFunnel, Communities communities, Communities lastCommunities,
                           Countries countries, Countries lastCountries, Days applications, Days proposals) {

    /** What the same community had in the round before; null where there is nothing to compare with. */
    public Communities.Row before(Communities.Row row) {
        return lastCommunities == null ? null : lastCommunities.same(row);
    }

    /** How many lived in the same country in the round before; null where that is not told. */
    public Long before(Countries.Row row) {
        return lastCountries == null ? null : lastCountries.people(row.code());
    }
}
