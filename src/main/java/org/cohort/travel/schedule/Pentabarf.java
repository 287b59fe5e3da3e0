package org.cohort.travel.schedule;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code schedule.xml} as pentabarf, frab, pretalx and others write it. No document type, no entity of its own is ever looked at. */
final class Pentabarf {

    private static final int DEEPEST = 40;

    private final ScheduleFile file;
    private final ZoneId zone;
    private final Map<String, String> fields = new HashMap<>();
    private final List<String> people = new ArrayList<>();
    private LocalDate day;
    private int line;

    Pentabarf(ScheduleFile file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    void read(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int at = 1;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            boolean schedule = false;
            int depth = 0;
            while (reader.hasNext()) {
                int what = reader.next();
                at = reader.getLocation().getLineNumber();
                if (what == XMLStreamReader.DTD) {
                    throw new ScheduleFile.Broken(at);
                }
                if (what == XMLStreamReader.START_ELEMENT) {
                    depth++;
                    schedule |= reader.getLocalName().equals("schedule");
                    if (!schedule || depth > DEEPEST) {
                        throw new ScheduleFile.Broken(at);
                    }
                    if (reader.getLocalName().equals("day")) {
                        day = day(reader.getAttributeValue(null, "date"));
                    } else if (reader.getLocalName().equals("event")) {
                        event(reader);
                        depth--;
                    }
                } else if (what == XMLStreamReader.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException malformed) {
            throw new ScheduleFile.Broken(malformed.getLocation() == null ? at : malformed.getLocation().getLineNumber());
        }
    }

    private void event(XMLStreamReader reader) throws XMLStreamException {
        fields.clear();
        people.clear();
        line = reader.getLocation().getLineNumber();
        String guid = reader.getAttributeValue(null, "guid");
        String uid = guid == null || guid.isBlank() ? reader.getAttributeValue(null, "id") : guid;
        StringBuilder text = new StringBuilder();
        String href = null;
        String type = null;
        int depth = 1;
        while (depth > 0) {
            int what = reader.next();
            if (what == XMLStreamReader.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new ScheduleFile.Broken(line);
                }
                text.setLength(0);
                href = reader.getAttributeValue(null, "href") == null ? href : reader.getAttributeValue(null, "href");
                type = reader.getAttributeValue(null, "type");
            } else if (what == XMLStreamReader.CHARACTERS || what == XMLStreamReader.CDATA) {
                text.append(reader.getText());
            } else if (what == XMLStreamReader.END_ELEMENT && --depth > 0) {
                keep(reader.getLocalName(), text.toString().strip(), href, type);
                text.setLength(0);
            }
        }
        add(uid);
    }

    private void keep(String name, String text, String href, String type) {
        switch (name) {
            case "person" -> people.add(text);
            case "link", "attachment" -> {
                String words = (text + " " + type).toLowerCase(Locale.ROOT);
                String which = words.contains("slides") ? "slides" : words.contains("video") || words.contains("recording") ? "recording" : null;
                if (which != null && href != null && href.matches("https?://\\S{1,480}")) {
                    fields.putIfAbsent(which, href);
                }
            }
            default -> fields.putIfAbsent(name, text);
        }
    }

    private void add(String uid) {
        String title = fields.get("title");
        LocalDateTime at;
        int minutes;
        try {
            at = at();
            String[] duration = fields.getOrDefault("duration", "").split(":");
            minutes = Integer.parseInt(duration[0]) * 60 + Integer.parseInt(duration[1]);
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
            file.fail(line, ScheduleProblem.TIME, fields.getOrDefault("start", "") + " " + fields.getOrDefault("duration", "") + " " + title);
            return;
        }
        if (at == null) {
            file.fail(line, ScheduleProblem.TIME, title);
            return;
        }
        String words = fields.get("abstract") == null || fields.get("abstract").isBlank() ? fields.get("description") : fields.get("abstract");
        file.add(new Entry(uid == null || uid.isBlank() ? at + " " + title : ScheduleFile.shortened(uid, 255), title, ScheduleFile.kind(fields.get("type")), at, minutes,
                ScheduleFile.shortened(fields.get("room"), 100), ScheduleFile.plain(words), fields.get("slides"), fields.get("recording"), List.copyOf(people), line));
    }

    /** Null where neither the event nor its day says when. */
    private LocalDateTime at() {
        String date = fields.get("date");
        if (date != null && date.length() > 16) {
            return OffsetDateTime.parse(date).atZoneSameInstant(zone).toLocalDateTime();
        }
        return day == null ? null : day.atTime(LocalTime.parse(fields.getOrDefault("start", "")));
    }

    private static LocalDate day(String date) {
        try {
            return date == null ? null : LocalDate.parse(date.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
