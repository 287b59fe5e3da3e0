/**
 * Travel grants: money for one intern or recent alum to go to one conference (rules G1–G7, M1, M2).
 * {@link org.cohort.travel.grant.MayI} answers before she writes, {@link org.cohort.travel.grant.GrantLifecycle} is the way from the
 * draft over mentor, coordinator and treasurer to the trip, {@link org.cohort.travel.grant.GrantMoney} keeps the fund's ledger in
 * step with it. The package {@code travel.claim} stands on this one and moves a grant on by {@link org.cohort.travel.grant.GrantSteps}.
 */
package org.cohort.travel.grant;
