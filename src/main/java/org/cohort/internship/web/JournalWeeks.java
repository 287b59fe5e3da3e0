package org.cohort.internship.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;

/**
 * A journal as its page shows it: two weeks before now and three ahead, the rest apart; all of it once the internship is over.
 *
 * @param past  what was before these weeks
 * @param these the weeks around now, with a line that says where now is
 * @param later what comes after them
 * @param next  what is to be written first; null when nothing is
 */
public record JournalWeeks(List<JournalEntry> past, List<JournalEntry> these, List<JournalEntry> later, JournalEntry next) {

    static final Duration BEFORE = Duration.ofDays(14);
    static final Duration AHEAD = Duration.ofDays(21);

    /** @param all in the order of their dates @param mark the words of the line where now is @param over whether nothing is to be done any more */
    static JournalWeeks of(List<JournalEntry> all, Instant now, String mark, boolean over) {
        if (over) {
            return new JournalWeeks(List.of(), all, List.of(), null);
        }
        Window weeks = Window.between(now.minus(BEFORE), Deadline.at(now.plus(AHEAD)));
        List<JournalEntry> these = new ArrayList<>(all.stream().filter(entry -> weeks.isOpen(entry.at())).toList());
        these.add(new JournalEntry(now, null, mark, null, null, null, null));
        these.sort(Comparator.comparing(JournalEntry::at));
        return new JournalWeeks(all.stream().filter(entry -> !weeks.isOpen(entry.at()) && !weeks.isOver(entry.at())).toList(), these,
                all.stream().filter(entry -> weeks.isOver(entry.at())).toList(), all.stream().filter(JournalEntry::owed).findFirst().orElse(null));
    }
}
