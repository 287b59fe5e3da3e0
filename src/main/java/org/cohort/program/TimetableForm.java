package org.cohort.program;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;
import org.cohort.program.rules.Rules;

/**
 * A timetable as it is typed. The fields' ids are {@code weeks}, and {@code days-} and {@code at-} with a kind.
 *
 * @param weeks blank, with everything else, is no timetable
 * @param days  by kind, such as {@code -45}; blank ones are not proposed
 * @param at    by kind, such as {@code 16:00}
 */
public record TimetableForm(String weeks, Map<String, String> days, Map<String, String> at) {

    /** The kinds it can have, those of the rules. */
    public static List<DeadlineKind> kinds(Rules rules) {
        return Arrays.stream(DeadlineKind.values()).filter(kind -> kind != DeadlineKind.INTERNSHIP_START && kind != DeadlineKind.INTERNSHIP_END)
                .filter(DeadlineRules.kinds(rules)::contains).toList();
    }

    /** @param timetable null for an empty form */
    public static TimetableForm of(Timetable timetable) {
        Map<String, String> days = new HashMap<>();
        Map<String, String> at = new HashMap<>();
        if (timetable != null) {
            timetable.offsets().forEach((kind, offset) -> {
                days.put(kind.name(), String.valueOf(offset.days()));
                at.put(kind.name(), offset.at().toString());
            });
        }
        return new TimetableForm(timetable == null ? null : String.valueOf(timetable.weeks()), days, at);
    }

    /** @return null for none @throws Refused at every field that can't be right, or stands in the wrong order */
    Timetable read(Rules rules) {
        List<DeadlineKind> asked = kinds(rules).stream().filter(kind -> !isBlank(days.get(kind.name()))).toList();
        if (isBlank(weeks) && asked.isEmpty()) {
            return null;
        }
        Findings findings = new Findings();
        Integer length = findings.read(() -> Typed.number("weeks", weeks, 1, Timetable.MOST_WEEKS));
        Map<DeadlineKind, Timetable.Offset> offsets = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : asked) {
            Integer day = findings.read(() -> Typed.number("days-" + kind, days.get(kind.name()), -Timetable.MOST_DAYS, Timetable.MOST_DAYS));
            LocalTime hour = findings.read(() -> hour(kind));
            if (day != null && hour != null) {
                offsets.put(kind, new Timetable.Offset(day, hour));
            }
        }
        findings.enforce();
        Timetable timetable = new Timetable(length, offsets);
        timetable.problems(rules).forEach(problem -> findings.add(Refused.input(field(problem.later()),
                problem.strict() ? "round.after" : "round.notBefore", problem.earlier())));
        findings.enforce();
        return timetable;
    }

    private static String field(DeadlineKind kind) {
        return kind == DeadlineKind.INTERNSHIP_START || kind == DeadlineKind.INTERNSHIP_END ? "weeks" : "days-" + kind;
    }

    private LocalTime hour(DeadlineKind kind) {
        String typed = Typed.required("at-" + kind, at.get(kind.name()), 8);
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException malformed) {
            throw Refused.input("at-" + kind, "timetable.hour");
        }
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }
}
