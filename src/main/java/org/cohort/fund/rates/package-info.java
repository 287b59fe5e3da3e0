/**
 * Exchange rates (rules G9, M1): what the European Central Bank publishes each working day, imported from its files, by upload or
 * from the address an operator set. {@link org.cohort.fund.rates.Rates} answers what one currency was worth in another on a day:
 * the last publication on or before it, across the euro, with its day and source. Nothing here adds amounts.
 */
package org.cohort.fund.rates;
