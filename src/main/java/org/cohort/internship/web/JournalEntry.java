package org.cohort.internship.web;

import java.time.Instant;

/**
 * One line of an internship's journal.
 *
 * @param at        where it stands in time: when it is due, or happened
 * @param title     in words
 * @param path      its page; null where there is nothing to open yet
 * @param lifecycle the name of its lifecycle, for the badge; null for a mere date
 * @param state     its state; null likewise
 * @param note      a few words more, or null
 */
public record JournalEntry(Instant at, String title, String path, String lifecycle, Object state, String note) {
}
