package org.cohort.program.checklist;

import java.time.Instant;
import org.cohort.program.DeadlineKind;

/** An item of a checklist as it was read: with an anchor and days, or a date, or neither. */
record ChecklistInput(String words, DeadlineKind anchor, Integer days, Instant dueAt, Long assigneeId) {
}
