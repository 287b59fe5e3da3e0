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
 * @param owed      whether somebody still has to write it, and the reader may know
 */
public record JournalEntry(Instant at, LocalDate day, String title, String path, String lifecycle, Object state, String note, boolean owed) {

    /** A mere date, or what nobody owes. */
    JournalEntry(Instant at, LocalDate day, String title, String path, String lifecycle, Object state, String note) {
        this(at, day, title, path, lifecycle, state, note, false);
    }

    /** Whether it only says where now is. */
    public boolean isMark() {
        return path == null && state == null && day == null;
    }
}
