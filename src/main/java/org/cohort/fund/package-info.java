/**
 * Money (rules M1, M2, G5, G11): funds with an append-only ledger, stipend installments, payments.
 *
 * <p>A fund's life: money comes <em>in</em>; a decision <em>reserves</em> some under the fund's lock; an acceptance
 * <em>commits</em> it; paying <em>pays</em> it; what is not needed is <em>released</em>; what comes back is
 * <em>returned</em>. Balances are sums of entries and free money is never below zero. Everything that moves money goes
 * through {@link org.cohort.fund.FundLedger}, which other features call inside their own transaction after asking
 * their own policy. Stipends are {@link org.cohort.fund.Installment}s, authorized by what a mentor's evaluation says.
 */
package org.cohort.fund;
