package org.cohort.internship;

import java.time.Instant;
import org.cohort.kernel.text.Phrase;

/**
 * A date of an internship that an extension moves, adds or gives to somebody (rule T4), told and kept.
 *
 * @param part    whose it is: the {@link InternshipFollower#part} that named it
 * @param subject what it is, as that part knows it again
 * @param whole   whether a day is meant, shown without its time
 * @param key     the key of what it is called
 * @param arg     the value in those words, or null
 * @param from    as it was; null for what is new
 * @param to      as it will be
 */
public record DateChange(String part, String subject, Kind kind, boolean whole, String key, String arg, Instant from, Instant to) {

    /** What the moment is for. */
    public enum Kind {
        /** Something is to be done by then. */
        DATE,
        /** Somebody is asked for something from then on. */
        NOTICE,
        /** Money is due. */
        PAYMENT
    }

    /** What it is called. */
    public Phrase words() {
        return Phrase.of(key, arg);
    }

    /** The same as those read it who don't read what is paid: of money, only that and when. */
    public DateChange withoutAmount() {
        return kind == Kind.PAYMENT && arg != null ? new DateChange(part, subject, kind, whole, key + ".hidden", null, from, to) : this;
    }

    public boolean isAdded() {
        return from == null;
    }
}
