/**
 * What tests stand on. {@code *Test}: nothing of it. {@code *IT}: annotate nothing, extend nothing but
 * {@code @ExtendWith(ArquillianExtension.class)}; the one deployment is {@link org.cohort.testing.Deployed}, so beans
 * can be injected. {@code *BT}: {@link org.cohort.testing.Running} gives {@link org.cohort.testing.RunningCohort} (a
 * process started from {@code target/cohort.jar}) and {@link org.cohort.testing.Browser} as parameters.
 */
package org.cohort.testing;
