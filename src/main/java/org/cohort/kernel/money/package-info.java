/**
 * Money (rules M1, G3). {@link org.cohort.kernel.money.Amount} is a decimal and an ISO 4217 currency with that
 * currency's digits; two currencies are never added together. A bare number is never money anywhere in Cohort.
 * Any feature may use this package; it knows only the access package, for refusing what was typed.
 */
package org.cohort.kernel.money;
