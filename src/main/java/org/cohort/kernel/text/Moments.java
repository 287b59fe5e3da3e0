package org.cohort.kernel.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times in words, for a person's zone and language. The present is always given: nothing here asks a clock. */
public final class Moments {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    private Moments() {
    }

    /** Such as {@code Fri 5 Dec 2026, 21:00}; empty for null, as everywhere here. */
    public static String at(Instant instant, ZoneId zone, Locale locale) {
        return instant == null ? "" : format("moment.pattern.at", instant.atZone(zone), locale);
    }

    /** Such as {@code Fri 5 Dec 2026, 21:00 (CET)}: where it stands alone, as in a mail. */
    public static String zoned(Instant instant, ZoneId zone, Locale locale) {
        return instant == null ? "" : format("moment.pattern.zoned", instant.atZone(zone), locale);
    }

    /** Such as {@code Fri 5 Dec 2026}. */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return instant == null ? "" : day(instant.atZone(zone).toLocalDate(), locale);
    }

    /** Such as {@code Fri 5 Dec 2026}. */
    public static String day(LocalDate date, Locale locale) {
        return date == null ? "" : format("moment.pattern.day", date, locale);
    }

    /** Such as {@code 5 Dec}: where the year is plain from what stands around. */
    public static String shortDay(LocalDate date, Locale locale) {
        return date == null ? "" : format("moment.pattern.shortDay", date, locale);
    }

    /** Such as {@code 21:00}. */
    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return instant == null ? "" : format("moment.pattern.time", instant.atZone(zone), locale);
    }

    /** Such as {@code 5–6 Dec 2026} within a month, else both days in full. */
    public static String days(LocalDate from, LocalDate to, Locale locale) {
        if (from == null || to == null) {
            return from == null ? day(to, locale) : day(from, locale);
        }
        if (from.equals(to)) {
            return day(from, locale);
        }
        boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return sameMonth
                ? from.getDayOfMonth() + "–" + format("moment.pattern.date", to, locale)
                : format("moment.pattern.date", from, locale) + " – " + format("moment.pattern.date", to, locale);
    }

    /**
     * How far away: {@code in 3 days}, {@code 2 hours ago}, {@code just now}. Rounded down, so that nobody is promised
     * more time than there is; hours are counted up to two days, days up to three weeks.
     */
    public static String countdown(Instant instant, Instant now, Locale locale) {
        if (instant == null) {
            return "";
        }
        Duration between = Duration.between(now, instant);
        return measure(between.abs().getSeconds(), between.isNegative() ? "moment.ago." : "moment.in.", locale);
    }

    /** How long overdue: {@code 3 days late}; counted as a countdown is. */
    public static String late(Instant due, Instant now, Locale locale) {
        return due == null ? "" : measure(Math.max(0, Duration.between(due, now).getSeconds()), "moment.late.", locale);
    }

    private static String measure(long seconds, String side, Locale locale) {
        if (seconds < MINUTE) {
            return Words.say(locale, side + "moment");
        }
        if (seconds < HOUR) {
            return count(locale, side + "minutes", seconds / MINUTE);
        }
        if (seconds < 2 * DAY) {
            return count(locale, side + "hours", seconds / HOUR);
        }
        if (seconds < 3 * WEEK) {
            return count(locale, side + "days", seconds / DAY);
        }
        if (seconds < 10 * WEEK) {
            return count(locale, side + "weeks", seconds / WEEK);
        }
        return seconds < 2 * YEAR
                ? count(locale, side + "months", seconds / MONTH)
                : count(locale, side + "years", seconds / YEAR);
    }

    /** Such as {@code in 3 days · Fri 5 Dec 2026, 21:00 your time (16:00 UTC)}; in UTC it is said once. */
    public static String deadline(Instant instant, Instant now, ZoneId zone, Locale locale) {
        if (instant == null) {
            return "";
        }
        String how = countdown(instant, now, locale);
        String when = at(instant, zone, locale);
        if (zone.getRules().getOffset(instant).equals(ZoneOffset.UTC)) {
            return Words.say(locale, "moment.deadline.utc", how, when);
        }
        boolean sameDay = instant.atZone(zone).toLocalDate().equals(instant.atZone(ZoneOffset.UTC).toLocalDate());
        String utc = sameDay ? time(instant, ZoneOffset.UTC, locale) : at(instant, ZoneOffset.UTC, locale);
        return Words.say(locale, "moment.deadline", how, when, utc);
    }

    private static String count(Locale locale, String key, long number) {
        return Words.say(locale, key, number);
    }

    private static String format(String pattern, TemporalAccessor moment, Locale locale) {
        return DateTimeFormatter.ofPattern(Catalog.of(locale).get(pattern), locale).format(moment);
    }
}
