/**
 * The sample story, loaded at the start when asked for ({@code COHORT_SAMPLE_DATA=true}) and only into an empty
 * database. It is played: each {@link org.cohort.insight.sample.Act} is a call of a real service by the person who
 * would make it, at the moment she would, so that audit, tasks, notices and ledger tell the truth. The words are in
 * {@code db/sample/*.json}; the classes {@code …Acts} turn them into acts of a {@link org.cohort.insight.sample.Timeline},
 * one class a feature; {@link org.cohort.insight.sample.SampleLoader} plays them in the order of time, in one
 * transaction, up to the clock's now. What would happen later is left out: with the clock set back, the story stands
 * where it stood that day.
 */
package org.cohort.insight.sample;
