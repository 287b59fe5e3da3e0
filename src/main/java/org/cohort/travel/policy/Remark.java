package org.cohort.travel.policy;

import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;

/**
 * What the rules say about one cost, or about all together.
 *
 * @param row   the place of the cost among those that were looked at, from 0; {@link #ALL} for the whole trip
 * @param level how much it matters
 * @param rule  the rule that says so
 * @param key   of its words: after {@code refusal.} for what is refused, after {@code policy.remark.} else
 */
public record Remark(int row, Level level, PolicyRule rule, String key, List<Object> args) {

    public static final int ALL = -1;

    /** From what helps to what stops. */
    public enum Level { NOTE, WARN, REFUSE }

    public Remark {
        args = List.copyOf(args);
    }

    static Remark note(int row, PolicyRule rule, String key, Object... args) {
        return new Remark(row, Level.NOTE, rule, key, List.of(args));
    }

    static Remark warn(int row, PolicyRule rule, String key, Object... args) {
        return new Remark(row, Level.WARN, rule, key, List.of(args));
    }

    static Remark refuse(int row, PolicyRule rule, Verdict verdict) {
        return new Remark(row, Level.REFUSE, rule, verdict.reason(), verdict.args());
    }

    public boolean isRefusal() {
        return level == Level.REFUSE;
    }

    /** In words, for a reader who does not travel: what speaks to the traveller is said of the trip. */
    public Phrase told() {
        Phrase own = phrase();
        String key = own.key() + ".told";
        return Words.has(key) ? new Phrase(key, args) : own;
    }

    /** In words, for who travels. */
    public Phrase phrase() {
        return new Phrase((isRefusal() ? "refusal." : "policy.remark.") + key, args);
    }
}
