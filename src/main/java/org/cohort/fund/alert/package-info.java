/**
 * Tells a fund's treasurers when a share of what it received is reserved, promised or paid (rules G5, M2): each share they chose once, and again only
 * after the fund fell below it. {@link org.cohort.fund.alert.Shares} says where funds stand, {@link org.cohort.fund.alert.FundAlertJob} looks at them.
 */
package org.cohort.fund.alert;
