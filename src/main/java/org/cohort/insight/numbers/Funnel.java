package org.cohort.insight.numbers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many people came how far in a round. */
public record Funnel(List<Step> steps) {

    /** How far somebody came. Each of them is counted among those of its base: a contribution is no condition of a proposal everywhere. */
    public enum Stage {
        BEGUN, SUBMITTED, ELIGIBLE, CONTRIBUTED, PROPOSED, ACCEPTED, STARTED, COMPLETED;

        /** Null for the first. */
        Stage base() {
            return switch (this) {
                case BEGUN -> null;
                case SUBMITTED -> BEGUN;
                case ELIGIBLE -> SUBMITTED;
                case CONTRIBUTED, PROPOSED -> ELIGIBLE;
                case ACCEPTED -> PROPOSED;
                case STARTED -> ACCEPTED;
                case COMPLETED -> STARTED;
            };
        }

        boolean isDecided() {
            return ordinal() >= ACCEPTED.ordinal();
        }
    }

    /**
     * How many came so far.
     *
     * @param count  null while nothing is announced
     * @param ofAll  per cent of those who began, or null
     * @param ofBase per cent of those who came to the stage it builds on, or null
     */
    public record Step(Stage stage, Long count, BigDecimal ofAll, BigDecimal ofBase) {
    }

    public Step step(Stage stage) {
        return steps.get(stage.ordinal());
    }

    static Funnel of(Facts facts) {
        Map<Stage, Long> counts = counts(facts);
        return new Funnel(Arrays.stream(Stage.values()).map(stage -> new Step(stage, counts.get(stage), Share.percent(counts.get(stage), counts.get(Stage.BEGUN)),
                stage.base() == null ? null : Share.percent(counts.get(stage), counts.get(stage.base())))).toList());
    }

    private static Map<Stage, Long> counts(Facts facts) {
        List<Facts.Applied> submitted = facts.applications().stream().filter(one -> one.submitted() != null).toList();
        List<Facts.Applied> eligible = submitted.stream().filter(Facts.Applied::isEligible).toList();
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        counts.put(Stage.BEGUN, (long) facts.applications().size());
        counts.put(Stage.SUBMITTED, (long) submitted.size());
        counts.put(Stage.ELIGIBLE, (long) eligible.size());
        counts.put(Stage.CONTRIBUTED, eligible.stream().filter(one -> one.contributions() > 0).count());
        counts.put(Stage.PROPOSED, with(facts, eligible, Facts.Proposed::isStanding));
        if (facts.isAnnounced()) {
            counts.put(Stage.ACCEPTED, with(facts, eligible, Facts.Proposed::isAccepted));
            counts.put(Stage.STARTED, with(facts, eligible, Facts.Proposed::isStarted));
            counts.put(Stage.COMPLETED, with(facts, eligible, Facts.Proposed::isCompleted));
        }
        return counts;
    }

    /** How many of them have such a proposal, each once. */
    private static long with(Facts facts, List<Facts.Applied> of, Predicate<Facts.Proposed> such) {
        Set<Long> having = facts.proposals().stream().filter(such).map(Facts.Proposed::application).collect(Collectors.toSet());
        return of.stream().filter(one -> having.contains(one.id())).count();
    }
}
