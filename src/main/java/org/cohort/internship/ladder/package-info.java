/**
 * Ladders of reminders (rule N3): what is asked for by steps, each at its time, each once, first of whoever owes it and then of who stands
 * behind her. A feature has a row for each step ({@link org.cohort.internship.ladder.Rung}) and a job that says when a step has its turn, why it
 * is not sent, and who is told ({@link org.cohort.internship.ladder.Ladder}); what becomes of a step is decided here alone.
 */
package org.cohort.internship.ladder;
