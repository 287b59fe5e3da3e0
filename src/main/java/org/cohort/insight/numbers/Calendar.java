package org.cohort.insight.numbers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohort.program.DeadlineKind;
import org.cohort.program.RoundState;

/** The rounds of one program with the dates that numbers are counted by. */
record Calendar(List<Entry> rounds) {

    /**
     * A round.
     *
     * @param startsOn   or null
     * @param isImported from an archive: nobody applied in it
     * @param clonedFrom the round it was made from, or null
     */
    record Entry(Long id, ZoneId zone, RoundState state, LocalDate startsOn, boolean isImported, Long clonedFrom, Map<DeadlineKind, Instant> dates) {

        Entry(Long id, ZoneId zone, RoundState state, LocalDate startsOn, boolean isImported, Long clonedFrom) {
            this(id, zone, state, startsOn, isImported, clonedFrom, new EnumMap<>(DeadlineKind.class));
        }

        private boolean isComparable() {
            return state != RoundState.DRAFT && !isImported;
        }

        private boolean isBefore(Entry other) {
            return startsOn != null && (other.startsOn == null || startsOn.isBefore(other.startsOn));
        }

        /** Null where that deadline is not set. */
        Days.Side side(DeadlineKind deadline, List<Instant> at) {
            return dates.containsKey(deadline) ? new Days.Side(zone, dates.get(DeadlineKind.APPLICATIONS_OPEN), dates.get(deadline), at) : null;
        }
    }

    Entry of(Long id) {
        return rounds.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
    }

    /** The round it was made from; else the program's latest that began before it. Never a draft, nor one from an archive. */
    Optional<Entry> before(Long id) {
        Entry round = of(id);
        Optional<Entry> model = rounds.stream().filter(entry -> entry.id().equals(round.clonedFrom()) && entry.isComparable()).findFirst();
        return model.isPresent() ? model : rounds.stream().filter(entry -> !entry.id().equals(id) && entry.isComparable() && entry.isBefore(round))
                .max(Comparator.comparing(Entry::startsOn).thenComparing(Entry::id));
    }
}
