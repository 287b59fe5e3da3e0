/**
 * A bank's CSV against what was sent (rule G11): its columns are guessed ({@link org.cohort.fund.reconcile.StatementTable},
 * {@link org.cohort.fund.reconcile.Layout}), a treasurer sees what each line would do ({@link org.cohort.fund.reconcile.Reconciling}), and one
 * act does all of it. Lines that are not about payments of the fund are neither shown nor kept.
 */
package org.cohort.fund.reconcile;
