package org.cohort.program.checklist;

import org.cohort.program.DeadlineKind;

/**
 * An item of a checklist as it is typed. The fields' ids are the names here.
 *
 * @param words    of an item of the organizers' own; not read for one that every round has
 * @param anchor   the deadline its date hangs on, or null for a date of its own
 * @param days     after that deadline, before it when negative; read with an anchor alone
 * @param date     date and time in the round's zone, or blank for none; read without an anchor alone
 * @param assignee public id of an organizer's account, or blank for all of them
 */
public record ChecklistForm(String words, DeadlineKind anchor, String days, String date, String assignee) {
}
