package org.cohort.program.checklist;

import java.time.Instant;
import org.cohort.kernel.text.Phrase;
import org.cohort.program.DeadlineKind;

/**
 * An item of a round's checklist as it stands.
 *
 * @param key      what names it: the item's own name, or the public id of one of the organizers' own
 * @param item     null for one of the organizers' own
 * @param words    of one of the organizers' own
 * @param due      when it should be done, or null
 * @param anchor   the deadline its date hangs on, or null
 * @param tally    what the system counted, or null where it can't tell
 * @param tick     who ticked it by hand, or null
 * @param assignee null when it is everybody's
 * @param href     where it is done, or null
 * @param version  of what is stored, 0 when nothing is
 */
public record ChecklistLine(String key, ChecklistItem item, String words, Instant due, DeadlineKind anchor, Integer days, Tally tally, Tick tick,
                            Assignee assignee, String href, int version, Standing standing) {

    /** Where an item stands in time, the most urgent first. */
    public enum Standing { OVERDUE, NEXT, LATER, DONE }

    /** Ticked by hand. @param note or null */
    public record Tick(String by, Instant at, String note) {
    }

    /** The organizer who sees to it. */
    public record Assignee(Long accountId, String publicId, String name) {
    }

    public boolean isDone() {
        return standing == Standing.DONE;
    }

    /** Whether the system ticked it. */
    public boolean isByItself() {
        return isDone() && tick == null;
    }

    public boolean isOwn() {
        return item == null;
    }

    /** Whether the number tells more than whether it is done. */
    public boolean isCounted() {
        return tally != null && item.isCounted();
    }

    /** What the system counted, in words. */
    public Phrase count() {
        return isCounted() ? Phrase.of("program.checklist.count." + item, tally.done(), tally.all()) : null;
    }
}
