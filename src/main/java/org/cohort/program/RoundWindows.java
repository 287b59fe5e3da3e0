package org.cohort.program;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Extension;
import org.cohort.kernel.time.Window;

/** The windows of a round for one person, wherever in it she acts; asked once and for all. Given by {@link Windows} alone. */
public final class RoundWindows {

    private final Map<DeadlineKind, Deadline> deadlines;
    private final Long account;
    private final List<ExtensionGrant> extensions;
    private final boolean isShut;

    /**
     * @param extensions those that stand: hers, and those of teams and communities
     * @param isShut     whether the round is archived: then nothing in it is open
     */
    RoundWindows(Map<DeadlineKind, Deadline> deadlines, Long account, List<ExtensionGrant> extensions, boolean isShut) {
        this.deadlines = deadlines;
        this.account = account;
        this.extensions = extensions;
        this.isShut = isShut;
    }

    /** @param place where she acts, or null where it is done for no community: then her own extensions count alone */
    public Window window(Gate gate, Place place) {
        Window window = gate.window(deadlines, extensions.stream().filter(grant -> grant.kind() == gate.closes() && grant.countsFor(account, place))
                .map(grant -> new Extension(grant.untilAt())).toList());
        return isShut ? window.shut() : window;
    }

    /** Likewise of all gates. */
    public Map<Gate, Window> all(Place place) {
        Map<Gate, Window> windows = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            windows.put(gate, window(gate, place));
        }
        return windows;
    }

    /** Whether a team or a community has more time for this at the moment, so that places differ. */
    public boolean differs(Gate gate, Instant now) {
        return extensions.stream().anyMatch(grant -> grant.accountId() == null && grant.kind() == gate.closes() && !grant.untilAt().isBefore(now));
    }
}
