package org.cohort.program;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Extension;
import org.cohort.kernel.time.Window;

/** What people do within a window of a round, and which deadlines open and close it. */
public enum Gate {
    COMMUNITY_SIGN_UP(DeadlineKind.COMMUNITIES_OPEN, DeadlineKind.COMMUNITIES_CLOSE),
    PROJECT(DeadlineKind.COMMUNITIES_OPEN, DeadlineKind.PROJECTS_CLOSE),
    APPLICATION(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.APPLICATIONS_CLOSE),
    CONTRIBUTION(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.PROPOSALS_CLOSE),
    PROPOSAL(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.PROPOSALS_CLOSE),
    REVIEW(DeadlineKind.APPLICATIONS_CLOSE, DeadlineKind.REVIEWS_CLOSE),
    DECISION(DeadlineKind.APPLICATIONS_CLOSE, DeadlineKind.ANNOUNCEMENT);

    private final DeadlineKind opens;
    private final DeadlineKind closes;

    Gate(DeadlineKind opens, DeadlineKind closes) {
        this.opens = opens;
        this.closes = closes;
    }

    public DeadlineKind opens() {
        return opens;
    }

    /** The deadline that closes it: the one an extension is granted for. */
    public DeadlineKind closes() {
        return closes;
    }

    /** Whether this deadline ends something: then it may have a soft date before it and a grace after it. */
    static boolean closing(DeadlineKind kind) {
        return Arrays.stream(values()).anyMatch(gate -> gate.closes == kind);
    }

    /** What opens that which this deadline closes. */
    static Stream<DeadlineKind> opening(DeadlineKind kind) {
        return Arrays.stream(values()).filter(gate -> gate.closes == kind).map(Gate::opens).distinct();
    }

    /**
     * The window between this gate's deadlines.
     *
     * @param deadlines  those of the round that are set
     * @param extensions the person's own for {@link #closes()}, revoked ones left out
     * @return a window that never opens when neither deadline is set
     */
    Window window(Map<DeadlineKind, Deadline> deadlines, List<Extension> extensions) {
        Deadline from = deadlines.get(opens);
        Deadline to = deadlines.get(closes);
        return from == null && to == null ? Window.never() : new Window(from == null ? null : from.at(), to, extensions);
    }
}
