package org.cohort.travel.schedule;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads iCalendar (RFC 5545): its events. Nothing is repeated: an event with a rule of repetition is named and left out. */
final class Calendar {

    private final ScheduleFile file;
    private final ZoneId zone;

    Calendar(ScheduleFile file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    void read(String text) {
        List<Integer> lines = begins(text);
        List<ICalendar> calendars;
        try {
            calendars = Biweekly.parse(text).defaultTimezone(java.util.TimeZone.getTimeZone(zone)).all();
        } catch (RuntimeException malformed) {
            throw new ScheduleFile.Broken(1);
        }
        int n = 0;
        for (ICalendar calendar : calendars) {
            for (VEvent event : calendar.getEvents()) {
                add(event, calendar.getTimezoneInfo(), n < lines.size() ? lines.get(n) : 1);
                n++;
            }
        }
    }

    /** The lines on which events begin, in their order. */
    private static List<Integer> begins(String text) {
        List<Integer> lines = new ArrayList<>();
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (one.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void add(VEvent event, TimezoneInfo zones, int line) {
        String title = value(event.getSummary());
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            file.fail(line, ScheduleProblem.REPEATS, title);
            return;
        }
        LocalDateTime from = at(event.getDateStart(), zones);
        LocalDateTime to = at(event.getDateEnd(), zones);
        Long minutes = from != null && to != null ? Long.valueOf(Duration.between(from, to).toMinutes())
                : event.getDuration() != null && event.getDuration().getValue() != null ? Long.valueOf(event.getDuration().getValue().toMillis() / 60_000) : null;
        if (from == null || minutes == null) {
            file.fail(line, ScheduleProblem.TIME, title);
            return;
        }
        String uid = ScheduleFile.shortened(value(event.getUid()), 255);
        List<String> people = Stream.concat(event.getAttendees().stream().map(one -> one.getCommonName()),
                Stream.of(event.getOrganizer() == null ? "" : String.valueOf(event.getOrganizer().getCommonName())))
                .filter(name -> name != null && !name.isBlank() && !name.equals("null")).toList();
        String kinds = event.getCategories().stream().flatMap(one -> one.getValues().stream()).collect(Collectors.joining(" "));
        file.add(new Entry(uid == null ? from + " " + title : uid, title, ScheduleFile.kind(kinds), from,
                (int) Math.max(-1, Math.min(minutes, 1_000_000)), ScheduleFile.shortened(value(event.getLocation()), 100),
                ScheduleFile.plain(value(event.getDescription())), null, null, people, line));
    }

    /** In the conference's zone; a time without a zone is one of the place. Null for none and for a whole day. */
    private LocalDateTime at(DateOrDateTimeProperty property, TimezoneInfo zones) {
        ICalDate date = property == null ? null : property.getValue();
        if (date == null || !date.hasTime()) {
            return null;
        }
        if (zones.isFloating(property)) {
            var raw = date.getRawComponents();
            return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).atTime(raw.getHour(), raw.getMinute());
        }
        return LocalDateTime.ofInstant(date.toInstant(), zone);
    }

    private static String value(TextProperty property) {
        return property == null ? null : property.getValue();
    }
}
