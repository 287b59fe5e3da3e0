package org.cohort.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/**
 * A round as it was typed, understood.
 *
 * @param summary   null for none, as are both days
 * @param deadlines those that are set, the internships' own two among them
 */
record RoundInput(String name, String summary, LocalDate startsOn, LocalDate endsOn, Map<DeadlineKind, Instant> deadlines) {

    /**
     * Reads the form.
     *
     * @param zone     of the round
     * @param complete whether every deadline must be there, as in a round that is shown
     * @throws Refused at every input that can't be right, alone or beside the others
     */
    static RoundInput read(RoundForm form, ZoneId zone, boolean complete) {
        Findings findings = new Findings();
        String name = findings.read(() -> Typed.required("name", form.name(), 200));
        String summary = findings.read(() -> Typed.optional("summary", form.summary(), 500));
        LocalDate first = findings.read(() -> Typed.date("startsOn", form.startsOn()));
        LocalDate last = findings.read(() -> Typed.date("endsOn", form.endsOn()));
        if (first != null && last != null && !last.isAfter(first)) {
            findings.add(Refused.input("endsOn", "round.days"));
        }
        Map<DeadlineKind, Instant> deadlines = new EnumMap<>(DeadlineKind.class);
        Set<DeadlineKind> blank = EnumSet.noneOf(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            String typed = typed(form, kind);
            if (typed == null || typed.isBlank()) {
                blank.add(kind);
            }
            Instant at = switch (kind) {
                case INTERNSHIP_START -> first == null ? null : first.atStartOfDay(zone).toInstant();
                // To its last millisecond, as every end counts.
                case INTERNSHIP_END -> last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
                default -> findings.read(() -> Typed.moment(kind.name(), typed, zone));
            };
            if (at != null) {
                deadlines.put(kind, at);
            }
        }
        DeadlineRules.problems(deadlines).forEach(problem -> findings.add(
                Refused.input(field(problem.later()), problem.strict() ? "round.after" : "round.notBefore", problem.earlier())));
        if (complete) {
            DeadlineRules.missing(deadlines).stream().filter(blank::contains).forEach(kind -> findings.add(Refused.input(field(kind), "required")));
        }
        findings.enforce();
        return new RoundInput(name, summary, first, last, deadlines);
    }

    private static String typed(RoundForm form, DeadlineKind kind) {
        return switch (kind) {
            case INTERNSHIP_START -> form.startsOn();
            case INTERNSHIP_END -> form.endsOn();
            default -> form.deadlines().get(kind);
        };
    }

    private static String field(DeadlineKind kind) {
        return switch (kind) {
            case INTERNSHIP_START -> "startsOn";
            case INTERNSHIP_END -> "endsOn";
            default -> kind.name();
        };
    }
}
