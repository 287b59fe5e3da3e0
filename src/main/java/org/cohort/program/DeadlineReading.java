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

/** Reads the deadlines' form against what is stored, and tells everything that is wrong with it at once. */
final class DeadlineReading {

    /** In minutes: a day. */
    static final int LONGEST_GRACE = 24 * 60;

    private final Findings findings = new Findings();
    private final DeadlinesForm form;
    private final ZoneId zone;
    private final Map<DeadlineKind, DeadlineSetting> stored;
    private final Map<DeadlineKind, DeadlineSetting> asked = new EnumMap<>(DeadlineKind.class);
    private final Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
    private final Set<DeadlineKind> blank = EnumSet.noneOf(DeadlineKind.class);

    private DeadlineReading(DeadlinesForm form, ZoneId zone, Map<DeadlineKind, DeadlineSetting> stored) {
        this.form = form;
        this.zone = zone;
        this.stored = stored;
    }

    /**
     * The deadlines that were asked for, those that are set.
     *
     * @param needed those that may not be missing, as in a round that is shown
     * @throws Refused at every input that can't be right, alone or beside the others
     */
    static Map<DeadlineKind, DeadlineSetting> read(DeadlinesForm form, ZoneId zone, Map<DeadlineKind, DeadlineSetting> stored, Set<DeadlineKind> needed) {
        DeadlineReading reading = new DeadlineReading(form, zone, stored);
        reading.dates();
        reading.rest();
        reading.order(needed);
        reading.findings.enforce();
        return reading.asked;
    }

    /** The first instant of a day. */
    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last millisecond of a day, as every end counts. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** The id of a deadline's input. */
    static String field(DeadlineKind kind) {
        return switch (kind) {
            case INTERNSHIP_START -> "startsOn";
            case INTERNSHIP_END -> "endsOn";
            default -> kind.name();
        };
    }

    private void dates() {
        for (DeadlineKind kind : DeadlineKind.values()) {
            String typed = switch (kind) {
                case INTERNSHIP_START -> form.startsOn();
                case INTERNSHIP_END -> form.endsOn();
                default -> form.at().get(kind);
            };
            if (typed == null || typed.isBlank()) {
                blank.add(kind);
                continue;
            }
            Instant at = findings.read(() -> switch (kind) {
                case INTERNSHIP_START -> startOf(Typed.date(field(kind), typed), zone);
                case INTERNSHIP_END -> endOf(Typed.date(field(kind), typed), zone);
                default -> moment(field(kind), typed, stored(kind).at());
            });
            if (at != null) {
                dates.put(kind, at);
            }
        }
    }

    private void rest() {
        for (Map.Entry<DeadlineKind, Instant> date : dates.entrySet()) {
            DeadlineKind kind = date.getKey();
            boolean closes = Gate.closing(kind);
            Instant soft = closes ? soft(kind, date.getValue()) : null;
            Integer grace = closes ? findings.read(() -> grace(kind)) : Integer.valueOf(0);
            asked.put(kind, new DeadlineSetting(date.getValue(), soft, grace == null ? 0 : grace));
        }
    }

    private Instant soft(DeadlineKind kind, Instant at) {
        String field = "soft-" + kind;
        Instant soft = findings.read(() -> moment(field, form.soft().get(kind), stored(kind).soft()));
        if (soft != null && !soft.isBefore(at)) {
            findings.add(Refused.input(field, "deadline.soft.late", kind));
        }
        Instant opens = soft == null ? null : Gate.opening(kind).map(dates::get).filter(from -> from != null && !soft.isAfter(from)).findFirst().orElse(null);
        if (opens != null) {
            findings.add(Refused.input(field, "deadline.soft.early", opens));
        }
        return soft;
    }

    private int grace(DeadlineKind kind) {
        String typed = form.grace().get(kind);
        return typed == null || typed.isBlank() ? 0 : Typed.number("grace-" + kind, typed, 0, LONGEST_GRACE);
    }

    private void order(Set<DeadlineKind> needed) {
        Instant first = dates.get(DeadlineKind.INTERNSHIP_START);
        Instant last = dates.get(DeadlineKind.INTERNSHIP_END);
        if (first != null && last != null && !last.atZone(zone).toLocalDate().isAfter(first.atZone(zone).toLocalDate())) {
            findings.add(Refused.input("endsOn", "round.days"));
        }
        DeadlineRules.problems(dates).forEach(problem -> findings.add(
                Refused.input(field(problem.later()), problem.strict() ? "round.after" : "round.notBefore", problem.earlier())));
        needed.stream().filter(blank::contains).forEach(kind -> findings.add(Refused.input(field(kind), "required")));
    }

    /** What was not touched stays as it is, also where the clock shows it twice. */
    private Instant moment(String field, String typed, Instant before) {
        return typed != null && before != null && typed.strip().equals(Typed.moment(before, zone)) ? before : Typed.moment(field, typed, zone);
    }

    private DeadlineSetting stored(DeadlineKind kind) {
        return stored.getOrDefault(kind, DeadlineSetting.NONE);
    }
}
