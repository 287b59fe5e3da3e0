package org.cohort.internship.web;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of an internship's journal.
 *
 * @param at        where it stands in time: when it is due, or happened
 * @param day       the day, where no time is meant; else null
 * @param title     in words
 * @param path      its page; null where there is nothing to open yet
 * @param lifecycle the name of its lifecycle, for the badge; null for a mere date and for what has not begun
 * @param state     its state; null likewise
 * @param note      a few words more, or null
 */
public record JournalEntry(Instant at, LocalDate day, String title, String path, String lifecycle, Object state, String note) {
}
