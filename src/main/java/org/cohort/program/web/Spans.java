package org.cohort.program.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cohort.program.DeadlineSetting;
import org.cohort.program.Gate;

/** When each thing is open in a round, as bars on one scale, for a drawing without scripts. */
public final class Spans {

    /**
     * One bar.
     *
     * @param opens null when it has no beginning
     * @param x     where it begins, such as {@code 31.5%}
     * @param width likewise
     */
    public record Span(Gate gate, Instant opens, Instant closes, String x, String width) {
    }

    private static final double LEAST = 0.6;

    private Spans() {
    }

    /** The bars of what has both a beginning and an end, or an end at least. */
    static List<Span> of(Map<?, DeadlineSetting> settings) {
        List<Instant> all = settings.values().stream().map(DeadlineSetting::at).filter(Objects::nonNull).sorted().toList();
        List<Span> spans = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            Instant opens = at(settings, gate.opens());
            Instant closes = at(settings, gate.closes());
            if (closes != null) {
                double from = opens == null ? 0 : share(all, opens);
                double width = Math.max(LEAST, share(all, closes) - from);
                spans.add(new Span(gate, opens, closes, percent(Math.min(from, 100 - LEAST)), percent(width)));
            }
        }
        return spans;
    }

    private static Instant at(Map<?, DeadlineSetting> settings, Object kind) {
        DeadlineSetting setting = settings.get(kind);
        return setting == null ? null : setting.at();
    }

    private static double share(List<Instant> all, Instant at) {
        double whole = Math.max(1, Duration.between(all.get(0), all.get(all.size() - 1)).toMillis());
        return 100 * Duration.between(all.get(0), at).toMillis() / whole;
    }

    private static String percent(double share) {
        return Math.round(share * 100) / 100.0 + "%";
    }
}
