/**
 * Periods of funds and their close (rules G5, G11, M2). A fund without a period is open for ever. Closing takes two people: one proposes where the unspent
 * money goes, another closes; from the proposal on the fund takes no new promises and no deposits ({@link org.cohort.fund.period.OpenPeriods}), what is
 * promised stays and is paid from it. Only entries are written ({@link org.cohort.fund.UnspentMoney}), so that every balance stays a sum.
 * The next period begins when a treasurer says so.
 */
package org.cohort.fund.period;
