/**
 * Time: the one {@link java.time.Clock} of the application (rule T6), {@link org.cohort.kernel.time.Deadline},
 * {@link org.cohort.kernel.time.Extension}, and {@link org.cohort.kernel.time.Window}, the only place that answers
 * "open?" (rules T1–T3). Nothing else in the code compares a date with now to decide what a person may do.
 */
package org.cohort.kernel.time;
