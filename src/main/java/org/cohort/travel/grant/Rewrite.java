package org.cohort.travel.grant;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.cohort.kernel.audit.Changes;

/**
 * What a new version of a request does to its costs.
 *
 * @param kept  the lines that stay, each with what is asked for now
 * @param added the lines that are new
 * @param more  whether a cost was added or raised
 * @param words what changed, for the audit trail; null for nothing
 */
record Rewrite(Map<CostLine, CostLine> kept, List<CostLine> added, boolean more, String words) {

    static Rewrite of(Grant grant, String purpose, List<CostLine> asked) {
        Map<CostLine, CostLine> kept = new IdentityHashMap<>();
        List<CostLine> open = new ArrayList<>(grant.lines());
        List<CostLine> rest = new ArrayList<>(asked);
        // The same cost first, then one of its kind: a description may be made clearer.
        match(open, rest, kept, (old, now) -> old.category() == now.category() && old.description().equals(now.description()));
        match(open, rest, kept, (old, now) -> old.category() == now.category());
        Changes changes = new Changes().text("purpose", grant.purpose(), purpose);
        boolean more = !rest.isEmpty();
        for (CostLine old : grant.lines()) {
            CostLine now = kept.get(old);
            changes.value(old.description(), old.estimated(), now == null ? null : now.estimated());
            if (now != null) {
                changes.value("who pays for " + old.description(), old.plan().besides(), now.plan().besides());
                changes.value("description", old.description(), now.description());
                more |= now.estimated().isMoreThan(old.estimated());
            }
        }
        rest.forEach(now -> changes.value(now.description(), null, now.estimated()));
        return new Rewrite(kept, rest, more, changes.words());
    }

    private static void match(List<CostLine> open, List<CostLine> rest, Map<CostLine, CostLine> kept, BiPredicate<CostLine, CostLine> same) {
        for (CostLine now : List.copyOf(rest)) {
            open.stream().filter(old -> same.test(old, now)).findFirst().ifPresent(old -> {
                kept.put(old, now);
                open.remove(old);
                rest.remove(now);
            });
        }
    }
}
