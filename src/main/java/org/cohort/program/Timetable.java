package org.cohort.program;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.program.rules.Rules;

/**
 * How a program spaces the deadlines of a round, from which a new one gets its proposed dates. It binds no round.
 *
 * @param weeks   how long the internships are, 1 to 60
 * @param offsets by kind; the internships' own two are not among them
 */
public record Timetable(int weeks, Map<DeadlineKind, Offset> offsets) {

    public static final int MOST_WEEKS = 60;
    public static final int MOST_DAYS = 600;

    /** A moment by the first day of the internships. @param days after it, negative before it @param at the hour on the wall of the program's zone */
    public record Offset(int days, LocalTime at) {
    }

    public Timetable {
        offsets = Map.copyOf(offsets);
        if (weeks < 1 || weeks > MOST_WEEKS || offsets.containsKey(DeadlineKind.INTERNSHIP_START) || offsets.containsKey(DeadlineKind.INTERNSHIP_END)) {
            throw new IllegalArgumentException("no timetable for a round");
        }
    }

    /** The last day of internships that begin on a day. */
    public LocalDate endsOn(LocalDate startsOn) {
        return startsOn.plusWeeks(weeks).minusDays(1);
    }

    /** The proposed moments, on the wall of the zone; an hour the clocks leave out is the next there is. @param rules whose deadlines there can be */
    public Map<DeadlineKind, LocalDateTime> propose(LocalDate startsOn, ZoneId zone, Rules rules) {
        Map<DeadlineKind, LocalDateTime> proposed = new EnumMap<>(DeadlineKind.class);
        offsets.forEach((kind, offset) -> proposed.put(kind, startsOn.plusDays(offset.days()).atTime(offset.at()).atZone(zone).toLocalDateTime()));
        proposed.keySet().retainAll(DeadlineRules.kinds(rules));
        return proposed;
    }

    /** What stands in the wrong order, whenever a round begins. */
    List<DeadlineRules.Problem> problems(Rules rules) {
        LocalDate day = LocalDate.EPOCH;
        ZoneId zone = ZoneOffset.UTC;
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        propose(day, zone, rules).forEach((kind, at) -> dates.put(kind, at.atZone(zone).toInstant()));
        dates.put(DeadlineKind.INTERNSHIP_START, DeadlineReading.startOf(day, zone));
        dates.put(DeadlineKind.INTERNSHIP_END, DeadlineReading.endOf(endsOn(day), zone));
        return DeadlineRules.problems(dates);
    }

    /** @throws RuntimeException when something is missing or can't be */
    static Timetable read(JsonObject json) {
        Map<DeadlineKind, Offset> offsets = new EnumMap<>(DeadlineKind.class);
        JsonObject given = json.getJsonObject("deadlines");
        given.keySet().forEach(kind -> offsets.put(DeadlineKind.valueOf(kind),
                new Offset(given.getJsonObject(kind).getInt("days"), LocalTime.parse(given.getJsonObject(kind).getString("at")))));
        return new Timetable(json.getInt("weeks"), offsets);
    }

    /** A timetable is stored as one text, read and written whole. */
    @Converter(autoApply = true)
    public static class Text implements AttributeConverter<Timetable, String> {

        @Override
        public String convertToDatabaseColumn(Timetable timetable) {
            if (timetable == null) {
                return null;
            }
            JsonObjectBuilder deadlines = Json.createObjectBuilder();
            new EnumMap<>(timetable.offsets()).forEach((kind, offset) ->
                    deadlines.add(kind.name(), Json.createObjectBuilder().add("days", offset.days()).add("at", offset.at().toString())));
            return Json.createObjectBuilder().add("weeks", timetable.weeks()).add("deadlines", deadlines).build().toString();
        }

        @Override
        public Timetable convertToEntityAttribute(String stored) {
            if (stored == null) {
                return null;
            }
            try (JsonReader reader = Json.createReader(new StringReader(stored))) {
                return read(reader.readObject());
            }
        }
    }
}
