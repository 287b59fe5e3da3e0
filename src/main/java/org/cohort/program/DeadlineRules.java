package org.cohort.program;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Phrase;
import org.cohort.program.rules.Rules;

/** Which deadlines a round must have, and in which order they stand. */
public final class DeadlineRules {

    /**
     * Two deadlines that stand the wrong way round.
     *
     * @param later   the one that is too early, where the problem is shown
     * @param earlier the one it must not come before
     * @param strict  whether they must not be the same moment either
     */
    public record Problem(DeadlineKind later, DeadlineKind earlier, boolean strict) {
    }

    /** Communities may come at any time before they must have come. */
    static final Set<DeadlineKind> REQUIRED = EnumSet.complementOf(EnumSet.of(DeadlineKind.COMMUNITIES_OPEN));

    /** What opens something must come before what closes it, not at the same moment. */
    private static final Set<DeadlineKind> OPENING = EnumSet.of(DeadlineKind.COMMUNITIES_OPEN, DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.INTERNSHIP_START);

    private static final List<List<DeadlineKind>> CHAINS = List.of(
            List.of(DeadlineKind.COMMUNITIES_OPEN, DeadlineKind.COMMUNITIES_CLOSE, DeadlineKind.PROJECTS_CLOSE, DeadlineKind.PROPOSALS_CLOSE),
            List.of(DeadlineKind.APPLICATIONS_OPEN, DeadlineKind.APPLICATIONS_CLOSE, DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.REVIEWS_CLOSE,
                    DeadlineKind.ANNOUNCEMENT, DeadlineKind.INTERNSHIP_START, DeadlineKind.INITIAL_EVALUATION, DeadlineKind.MIDPOINT_EVALUATION,
                    DeadlineKind.THIRD_EVALUATION, DeadlineKind.INTERNSHIP_END),
            List.of(DeadlineKind.INTERNSHIP_START, DeadlineKind.INITIAL_EVALUATION, DeadlineKind.MIDPOINT_EVALUATION, DeadlineKind.THIRD_EVALUATION,
                    DeadlineKind.FINAL_EVALUATION));

    /** Between these people read, decide or prepare. */
    private static final List<List<DeadlineKind>> WORK_BETWEEN = List.of(
            List.of(DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.REVIEWS_CLOSE), List.of(DeadlineKind.REVIEWS_CLOSE, DeadlineKind.ANNOUNCEMENT),
            List.of(DeadlineKind.ANNOUNCEMENT, DeadlineKind.INTERNSHIP_START));

    private static final Duration LEAST_WORK = Duration.ofDays(1);

    private DeadlineRules() {
    }

    /** What a round must have: an evaluation only where one is held. */
    static Set<DeadlineKind> required(Rules rules) {
        Set<DeadlineKind> required = EnumSet.copyOf(REQUIRED);
        required.retainAll(kinds(rules));
        return required;
    }

    /** What a round of these rules can have. */
    public static Set<DeadlineKind> kinds(Rules rules) {
        Set<DeadlineKind> kinds = EnumSet.allOf(DeadlineKind.class);
        kinds.removeIf(kind -> kind.moment() != null && !rules.holds(kind.moment()));
        return kinds;
    }

    public static List<DeadlineKind> missing(Map<DeadlineKind, Instant> deadlines, Rules rules) {
        return required(rules).stream().filter(kind -> !deadlines.containsKey(kind)).toList();
    }

    /** Every pair of neighbours in the wrong order; deadlines that are not set are passed over. */
    public static List<Problem> problems(Map<DeadlineKind, Instant> deadlines) {
        List<Problem> problems = new ArrayList<>();
        for (List<DeadlineKind> chain : CHAINS) {
            List<DeadlineKind> set = chain.stream().filter(deadlines::containsKey).toList();
            for (int i = 1; i < set.size(); i++) {
                Problem pair = new Problem(set.get(i), set.get(i - 1), OPENING.contains(set.get(i - 1)));
                int order = deadlines.get(pair.later()).compareTo(deadlines.get(pair.earlier()));
                if ((order < 0 || order == 0 && pair.strict()) && !problems.contains(pair)) {
                    problems.add(pair);
                }
            }
        }
        return problems;
    }

    /** Whether moves can be taken back: the dates are what they left, and would be what the round can have, in order. */
    static Verdict back(List<DeadlineMove> moves, Map<DeadlineKind, DeadlineSetting> stored, Rules rules, RoundState state) {
        List<DeadlineKind> others = moves.stream().filter(move -> !move.to().equals(stored.getOrDefault(move.kind(), DeadlineSetting.NONE))).map(DeadlineMove::kind).toList();
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        stored.forEach((kind, setting) -> dates.put(kind, setting.at()));
        moves.forEach(move -> dates.put(move.kind(), move.from().at()));
        dates.values().removeIf(at -> at == null);
        List<DeadlineKind> ruled = dates.keySet().stream().filter(kind -> !kinds(rules).contains(kind)).toList();
        List<DeadlineKind> missing = missing(dates, rules);
        Verdict order = problems(dates).stream().findFirst().map(problem -> Verdict.rule("round.order", problem.later(), problem.earlier())).orElse(Verdict.allowed());
        return Verdict.when(others.isEmpty(), "deadline.others", others).and(Verdict.when(ruled.isEmpty(), "deadline.ruled", ruled))
                .and(Verdict.when(state == RoundState.DRAFT || missing.isEmpty(), "round.missing", missing)).and(order);
    }

    /** What is allowed but seldom meant: too little time for what comes between two deadlines, or a grace that reaches into the next. */
    static List<Phrase> warnings(Map<DeadlineKind, DeadlineSetting> settings) {
        List<Phrase> warnings = new ArrayList<>();
        for (List<DeadlineKind> pair : WORK_BETWEEN) {
            DeadlineSetting from = settings.get(pair.get(0));
            DeadlineSetting to = settings.get(pair.get(1));
            if (from != null && to != null && Duration.between(from.at(), to.at()).compareTo(LEAST_WORK) < 0) {
                warnings.add(Phrase.of("deadline.warning.short", pair.get(0), pair.get(1)));
            }
        }
        for (List<DeadlineKind> chain : CHAINS) {
            List<DeadlineKind> set = chain.stream().filter(settings::containsKey).toList();
            for (int i = 1; i < set.size(); i++) {
                DeadlineSetting from = settings.get(set.get(i - 1));
                Phrase warning = Phrase.of("deadline.warning.grace", set.get(i - 1), set.get(i));
                if (from.graceMinutes() > 0 && from.deadline().last().isAfter(settings.get(set.get(i)).at()) && !warnings.contains(warning)) {
                    warnings.add(warning);
                }
            }
        }
        return warnings;
    }
}
