package org.cohort.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cohort.kernel.access.Verdict;

/**
 * When an action is open for one person: the only place that answers "open?" (rule T2). An end counts to its last
 * millisecond. Grace does not stack on an extension, and an extension never shortens a window (rule T3).
 *
 * @param opens      the first instant that counts, or null when there is no beginning
 * @param closes     the end for everybody, or null when there is none
 * @param extensions her own later ends, revoked ones left out
 * @param isShut     whether what it belongs to was put away: then nothing is open any more, whatever the dates, the grace and the extensions say
 */
public record Window(Instant opens, Deadline closes, List<Extension> extensions, boolean isShut) {

    public Window {
        extensions = List.copyOf(extensions);
        if (opens != null && closes != null && opens.isAfter(closes.at())) {
            throw new IllegalArgumentException("a window opens before it closes");
        }
    }

    public Window(Instant opens, Deadline closes, List<Extension> extensions) {
        this(opens, closes, extensions, false);
    }

    public static Window between(Instant opens, Deadline closes) {
        return new Window(opens, closes, List.of());
    }

    /** A window from this moment on, without an end. */
    public static Window from(Instant opens) {
        return new Window(opens, null, List.of());
    }

    /** A window up to this moment, which counts, without a beginning. */
    public static Window until(Instant closes) {
        return new Window(null, Deadline.at(closes), List.of());
    }

    /** A window that never opens: the round has no such dates. */
    public static Window never() {
        return new Window(Instant.MAX, null, List.of());
    }

    /** The same, never to be open again. */
    public Window shut() {
        return new Window(opens, closes, List.of(), true);
    }

    /** As everybody has it, without its beginning: more time that somebody was given for what it is for lengthens nothing else (rule T3). */
    public Window fromEver() {
        return new Window(null, closes, List.of(), isShut);
    }

    public boolean isOpen(Instant now) {
        return verdict(now).isAllowed();
    }

    /** Whether it has been open and is not any more. */
    public boolean isOver(Instant now) {
        String reason = verdict(now).reason();
        return "window.closed".equals(reason) || "window.shut".equals(reason);
    }

    /** Open, or why not and since when or until when. */
    public Verdict verdict(Instant now) {
        if (Instant.MAX.equals(opens)) {
            return Verdict.rule("window.never");
        }
        if (isShut) {
            return closes != null && now.isAfter(closes.at()) ? Verdict.rule("window.closed", closes.at()) : Verdict.rule("window.shut");
        }
        if (opens != null && now.isBefore(opens)) {
            return Verdict.rule("window.notYet", opens);
        }
        Instant last = last();
        return last != null && now.isAfter(last) ? Verdict.rule("window.closed", shownEnd()) : Verdict.allowed();
    }

    /** The end she is shown: her extension's if it is later than the deadline, never the grace; null when there is none. */
    public Instant shownEnd() {
        return closes == null ? null : later(closes.at());
    }

    /** The date before the end that she is asked to keep (rule T1); null when there is none, or when she has more time than everybody. */
    public Instant softEnd() {
        return closes == null || later(closes.at()).isAfter(closes.at()) ? null : closes.soft();
    }

    /** As everybody is shown it: without the grace (rule T1). What is told and offered goes by this one, what is taken by the window itself. */
    public Window shown() {
        return closes == null ? this : new Window(opens, new Deadline(closes.at(), closes.soft(), Duration.ZERO), extensions, isShut);
    }

    /** Until when she is asked to do it and may do it; null when there is no end. */
    public End end(Instant now) {
        Instant soft = softEnd();
        return closes == null ? null : new End(soft == null || now.isAfter(soft) ? null : soft, shownEnd());
    }

    /**
     * An end as it is told.
     *
     * @param asked the date she is asked to keep, as long as it is ahead; or null
     * @param last  the latest that counts
     */
    public record End(Instant asked, Instant last) {

        /** What comes first of both. */
        public Instant next() {
            return asked == null ? last : asked;
        }
    }

    private Instant last() {
        return closes == null ? null : later(closes.last());
    }

    private Instant later(Instant end) {
        return extensions.stream().map(Extension::until).max(Comparator.naturalOrder()).filter(own -> own.isAfter(end)).orElse(end);
    }
}
