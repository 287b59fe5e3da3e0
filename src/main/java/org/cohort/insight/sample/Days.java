package org.cohort.insight.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moments of a chapter, written as people would say them: {@code start+12d 09:40} is twelve days after the day
 * called start, at that time in UTC; {@code start-24y} is that day 24 years before; {@code now-PT5H} is five hours ago;
 * {@code 1990-11-23} is itself.
 *
 * @param days by name, such as start
 * @param now  the clock's now when the story is loaded
 */
record Days(Map<String, LocalDate> days, Instant now) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Pattern MOMENT = Pattern.compile("([a-z]+)(?:([+-]\\d+)([dy]))?(?: (\\d\\d:\\d\\d(?::\\d\\d)?))?");

    /** @throws IllegalArgumentException when it can't be understood */
    Instant at(String moment) {
        if (moment.startsWith("now")) {
            return moment.equals("now") ? now : now.plus(Duration.parse(moment.substring(3)));
        }
        Matcher read = read(moment);
        return day(read).atTime(read.group(4) == null ? MORNING : LocalTime.parse(read.group(4))).toInstant(ZoneOffset.UTC);
    }

    /** @throws IllegalArgumentException when it can't be understood */
    LocalDate day(String moment) {
        return Character.isDigit(moment.charAt(0)) ? LocalDate.parse(moment) : day(read(moment));
    }

    private LocalDate day(Matcher read) {
        LocalDate day = days.get(read.group(1));
        if (day == null) {
            throw new IllegalArgumentException("no day is called " + read.group(1));
        }
        if (read.group(2) == null) {
            return day;
        }
        int count = Integer.parseInt(read.group(2));
        return read.group(3).equals("y") ? day.plusYears(count) : day.plusDays(count);
    }

    private static Matcher read(String moment) {
        Matcher read = MOMENT.matcher(moment);
        if (!read.matches()) {
            throw new IllegalArgumentException("no moment: " + moment);
        }
        return read;
    }
}
