package org.cohort.program;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * A round in a list.
 *
 * @param next   which of its deadlines comes next, or null when all have passed, or when it is archived, so that nothing comes
 * @param nextAt when, or null
 */
public record RoundLine(RoundRef round, RoundPhase phase, DeadlineKind next, Instant nextAt) {

    static RoundLine of(RoundRef round, Map<DeadlineKind, Instant> deadlines, Instant now) {
        Map.Entry<DeadlineKind, Instant> next = deadlines.entrySet().stream().filter(entry -> round.state() != RoundState.ARCHIVED && !entry.getValue().isBefore(now))
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder())).orElse(null);
        return new RoundLine(round, RoundPhase.of(deadlines, now), next == null ? null : next.getKey(), next == null ? null : next.getValue());
    }
}
