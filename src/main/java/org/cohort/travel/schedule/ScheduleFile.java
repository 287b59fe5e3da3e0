package org.cohort.travel.schedule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.SessionKind;
import org.owasp.html.Encoding;

/** A schedule as read from a file, with the lines that could not be taken. A file that is none at all is refused as a whole. */
final class ScheduleFile {

    /** @param cell what stands there, shortened */
    record Failure(int line, ScheduleProblem problem, String cell) {
    }

    /** The file is none of those that are understood, from this line on. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Bytes: a schedule of a thousand sessions has one or two million. */
    static final int LARGEST = 4 << 20;
    private static final int MOST = 3000;
    private static final int LONGEST_MINUTES = 600;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CELL = 80;

    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Set<String> uids = new HashSet<>();

    private ScheduleFile(ConferenceRef conference) {
        zone = conference.zone();
        first = conference.startsOn();
        last = conference.endsOn();
    }

    /** @throws Broken when it is neither form, or nothing is in it */
    static ScheduleFile read(String content, ConferenceRef conference) {
        ScheduleFile file = new ScheduleFile(conference);
        String text = content.replaceFirst("^\ufeff", "").stripLeading();
        if (text.startsWith("<")) {
            new Pentabarf(file, file.zone).read(text);
        } else if (text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            new Calendar(file, file.zone).read(text);
        } else {
            throw new Broken(1);
        }
        if (file.entries.isEmpty() && file.failures.isEmpty()) {
            throw new Broken(1);
        }
        return file;
    }

    static String decoded(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Failure> failures() {
        return failures;
    }

    void fail(int line, ScheduleProblem problem, String cell) {
        String shown = cell == null ? "" : cell.strip();
        failures.add(new Failure(line, problem, shown.length() <= LONGEST_CELL ? shown : shown.substring(0, LONGEST_CELL - 1) + "…"));
    }

    /** Takes an entry, or says why not. */
    void add(Entry entry) {
        if (entry.title() == null || entry.title().isBlank() || entry.title().length() > 300) {
            fail(entry.line(), ScheduleProblem.TITLE, entry.title());
        } else if (entry.minutes() < 1 || entry.minutes() > LONGEST_MINUTES) {
            fail(entry.line(), ScheduleProblem.LENGTH, entry.title());
        } else if (entry.at().toLocalDate().isBefore(first) || entry.at().toLocalDate().isAfter(last)) {
            fail(entry.line(), ScheduleProblem.OUTSIDE, entry.at().toLocalDate() + ", " + entry.title());
        } else if (!uids.add(entry.uid())) {
            fail(entry.line(), ScheduleProblem.TWICE, entry.title());
        } else if (entries.size() >= MOST) {
            fail(entry.line(), ScheduleProblem.MANY, entry.title());
        } else {
            entries.add(entry);
        }
    }

    /** What the file calls its kind; a talk where nobody knows. */
    static SessionKind kind(String words) {
        String word = words == null ? "" : words.toLowerCase(Locale.ROOT);
        if (word.contains("keynote")) {
            return SessionKind.KEYNOTE;
        }
        if (word.contains("panel") || word.contains("podium")) {
            return SessionKind.PANEL;
        }
        if (word.contains("workshop") || word.contains("tutorial")) {
            return SessionKind.WORKSHOP;
        }
        return word.matches(".*\\b(bof|birds|meeting|meetup)\\b.*") ? SessionKind.BOF : SessionKind.TALK;
    }

    /** Text without tags, not longer than a session takes; null for nothing. */
    static String plain(String markup) {
        if (markup == null || markup.isBlank()) {
            return null;
        }
        String most = markup.substring(0, Math.min(markup.length(), LONGEST_TEXT));
        String text = Encoding.decodeHtml(most.replaceAll("(?i)</p>|<br ?/?>", "\n").replaceAll("<[^<>]{0,2000}>", ""), false).strip();
        return text.isEmpty() ? null : text;
    }

    static String shortened(String text, int longest) {
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(text.strip().length(), longest));
    }
}
