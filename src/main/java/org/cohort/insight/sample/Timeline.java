package org.cohort.insight.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that happens, of all chapters together. */
final class Timeline {

    /** Who acts when nobody does. */
    static final String SYSTEM = "system";

    private final List<Act> acts = new ArrayList<>();

    void add(Act act) {
        acts.add(act);
    }

    /** The acts up to an instant in the order of time; those of the same instant in the order they were added. */
    List<Act> until(Instant now) {
        return acts.stream().filter(act -> !act.at().isAfter(now)).sorted(Comparator.comparing(Act::at)).toList();
    }
}
