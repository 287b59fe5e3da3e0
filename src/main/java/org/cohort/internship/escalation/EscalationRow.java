package org.cohort.internship.escalation;

import java.time.Instant;
import org.cohort.internship.ladder.ReminderState;

/** A step as an internship's page shows it. @param why null but for a suppressed one @param at when it is its turn, or was settled */
public record EscalationRow(SilenceRule rule, int step, ReminderState state, EscalationWhy why, Instant at, Instant endedAt) {
}
