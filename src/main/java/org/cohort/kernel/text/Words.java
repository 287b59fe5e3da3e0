package org.cohort.kernel.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Word;
import org.cohort.kernel.money.Amount;

/**
 * Words for a person, outside pages: refusals, notices, tasks. A value with a brace is a {@link MessageFormat} pattern.
 *
 * <p>Arguments are shown in the reader's way: a {@link Word} is looked up, a {@link Phrase} is said, an {@link Instant} stands in her zone, a
 * {@link LocalDate} and an {@link Amount} in her language, an enum constant by {@code enum.<Type>.<CONSTANT>}, a
 * collection as "a, b or c". Arguments beyond the last that the pattern names are joined to that one in the same way,
 * so that {@code Only {0} can do this} serves any number of roles.
 */
public final class Words {

    private Words() {
    }

    public static boolean has(String key) {
        return Catalog.of(Locale.ENGLISH).has(key);
    }

    /** The words with instants in UTC. */
    public static String say(Locale locale, String key, Object... args) {
        return say(locale, ZoneOffset.UTC, key, args);
    }

    /** The words, or {@code ???key???} for an unknown key. @param zone the zone instants are shown in */
    public static String say(Locale locale, ZoneId zone, String key, Object... args) {
        String pattern = Catalog.of(locale).get(key);
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format = new MessageFormat(pattern, locale);
        return format.format(shown(locale, zone, args, format.getFormatsByArgumentIndex().length));
    }

    public static String say(Locale locale, ZoneId zone, Phrase phrase) {
        return say(locale, zone, phrase.key(), phrase.args().toArray());
    }

    /** The reason of a refusal; empty when it allows. */
    public static String reason(Locale locale, ZoneId zone, Verdict verdict) {
        return verdict.isAllowed() ? "" : say(locale, zone, "refusal." + verdict.reason(), verdict.args().toArray());
    }

    /** "a", "a or b", "a, b or c". */
    public static String anyOf(Locale locale, List<String> items) {
        return join(locale, items, "list.or");
    }

    /** "a", "a and b", "a, b and c". */
    public static String allOf(Locale locale, List<String> items) {
        return join(locale, items, "list.and");
    }

    private static String join(Locale locale, List<String> items, String last) {
        if (items.isEmpty()) {
            return "";
        }
        String joined = items.get(0);
        for (int i = 1; i < items.size(); i++) {
            joined = say(locale, i == items.size() - 1 ? last : "list.comma", joined, items.get(i));
        }
        return joined;
    }

    private static Object[] shown(Locale locale, ZoneId zone, Object[] args, int named) {
        List<Object> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(args.length, named); i++) {
            // A list of words ("only mentors or coordinators") fills the last place; other arguments a pattern does not name are left out.
            boolean list = i == named - 1 && args.length > named && List.of(args).subList(i, args.length).stream().allMatch(Word.class::isInstance);
            shown.add(show(locale, zone, list ? List.of(args).subList(i, args.length) : args[i]));
        }
        return shown.toArray();
    }

    private static Object show(Locale locale, ZoneId zone, Object arg) {
        if (arg instanceof Word word) {
            return say(locale, zone, word.key());
        }
        if (arg instanceof Phrase phrase) {
            return say(locale, zone, phrase);
        }
        if (arg instanceof Phrase.Lines lines) {
            return lines.phrases().stream().map(phrase -> say(locale, zone, phrase)).collect(Collectors.joining("\n"));
        }
        if (arg instanceof Instant instant) {
            return Moments.at(instant, zone, locale);
        }
        if (arg instanceof LocalDate date) {
            return Moments.day(date, locale);
        }
        if (arg instanceof Amount amount) {
            return amount.words(locale);
        }
        if (arg instanceof Enum<?> constant) {
            String key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return has(key) ? say(locale, zone, key) : constant.name();
        }
        if (arg instanceof Collection<?> many) {
            return anyOf(locale, many.stream().map(one -> String.valueOf(show(locale, zone, one))).toList());
        }
        return arg instanceof Number || arg == null ? arg : arg.toString();
    }
}
