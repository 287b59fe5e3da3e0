/**
 * What came of a round in numbers, for its program's organizers: the funnel, by community, by country, and by day against the round before.
 *
 * <p>{@link org.cohort.insight.numbers.NumbersPolicy} alone says who reads them and whom they leave out (rules S1, R3); the page and the
 * files both come from {@link org.cohort.insight.numbers.NumbersQueries}, which reads {@link org.cohort.insight.numbers.Facts} in ten
 * statements, however many there are. All that is counted is counted from these facts, without a database. Of decisions they hold what is
 * announced and nothing else; of countries with few people, only all of them together.
 */
package org.cohort.insight.numbers;
