package org.cohort.insight.numbers;

import org.cohort.program.RoundRef;

/**
 * The numbers of a round as one reader may know them.
 *
 * @param last         the round before it that it is compared with, or null
 * @param lastFunnel   that one's, or null
 * @param applications by the day each was first submitted, or null without a deadline
 * @param proposals    likewise
 */
public record RoundNumbers(RoundRef round, RoundRef last, boolean announced, Funnel funnel, Funnel lastFunnel, Communities communities, Countries countries,
                           Days applications, Days proposals) {
}
