package org.cohort.internship.report.reminder;

import java.time.Instant;
import org.cohort.internship.ladder.ReminderState;

/** A reminder as a report's page shows it. @param at when it is its turn, or was settled @param why null but for a suppressed one */
public record ReminderRow(Step step, ReminderState state, Why why, Instant at) {
}
