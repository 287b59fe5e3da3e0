package org.cohort.kernel.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.cohort.boot.Setting;

/** A calendar that is written, entry by entry, into a file. Nothing in it blocks anybody's time. Built by one thread, once. */
public final class CalendarFile {

    /** One entry; it has days, a moment, or a moment and an end. */
    public static final class Entry {

        private final VEvent event = new VEvent();

        /** @param words null for none */
        public Entry saying(String words) {
            event.setDescription(words);
            return this;
        }

        /** @param where null for none */
        public Entry in(String where) {
            event.setLocation(where);
            return this;
        }

        /** Whole days; the end of an event is the day after its last. */
        public void days(LocalDate first, LocalDate last) {
            event.setDateStart(new DateStart(day(first)));
            event.setDateEnd(new DateEnd(day(last.plusDays(1))));
        }

        public void at(Instant moment) {
            event.setDateStart(Date.from(moment), true);
        }

        public void from(Instant moment, Duration length) {
            at(moment);
            event.setDateEnd(Date.from(moment.plus(length)), true);
        }

        private static ICalDate day(LocalDate day) {
            return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
        }
    }

    private final ICalendar calendar = new ICalendar();
    private final Date stamp;

    /** @param now as of when it is told */
    public CalendarFile(String name, Instant now) {
        stamp = Date.from(now.truncatedTo(ChronoUnit.SECONDS));
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Cohort//" + Locale.ENGLISH + "//");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
    }

    /** Adds one. @param uid the same whenever the same thing is told, on this server @param path the page it is about */
    public Entry entry(String uid, String path, String summary) {
        String page = Setting.address(path);
        Entry entry = new Entry();
        entry.event.setUid(new Uid(uid + "@" + URI.create(page).getHost()));
        entry.event.setDateTimeStamp(stamp);
        entry.event.setSummary(summary);
        entry.event.setUrl(page);
        entry.event.setTransparency(true);
        calendar.addEvent(entry.event);
        return entry;
    }

    public String text() {
        return Biweekly.write(calendar).go();
    }
}
